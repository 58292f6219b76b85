package dev.headroom.testbed;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a stack are reached. A store that the stack does not hold is null.
 *
 * @param apps one URL an instance, for users
 * @param management one URL an instance, in the same order
 * @param redis {@code redis://127.0.0.1:PORT}
 * @param database a JDBC URL
 * @param kafka bootstrap servers
 * @param pids by part
 */
public record Endpoints(
    List<URI> apps,
    List<URI> management,
    @Nullable URI redis,
    @Nullable String database,
    String databaseUser,
    String databasePassword,
    @Nullable String kafka,
    Map<String, Long> pids) {

  static final Endpoints NONE =
      new Endpoints(List.of(), List.of(), null, null, "", "", null, Map.of());

  public Endpoints {
    apps = List.copyOf(apps);
    management = List.copyOf(management);
    pids = Collections.unmodifiableMap(new LinkedHashMap<>(pids));
  }

  /** The same stores with another database on the same server. */
  public Endpoints withDatabase(String url) {
    return new Endpoints(apps, management, redis, url, databaseUser, databasePassword, kafka, pids);
  }
}
