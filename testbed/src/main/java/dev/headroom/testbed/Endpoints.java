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
 * @param toxiproxy the API of the proxies between the app and the stores; null without
 * @param front before all instances, for users; null without
 * @param kafkaProxy where the broker wants a proxy; null where it was not told of any
 */
public record Endpoints(
    List<URI> apps,
    List<URI> management,
    @Nullable URI redis,
    @Nullable String database,
    String databaseUser,
    String databasePassword,
    @Nullable String kafka,
    Map<String, Long> pids,
    @Nullable URI toxiproxy,
    @Nullable URI front,
    @Nullable KafkaProxy kafkaProxy) {

  /**
   * A broker sends its clients to an address of its own choice, so where a proxy listens is settled
   * before it starts.
   *
   * @param listenPort where clients of the proxy are sent
   * @param brokerPort where the broker awaits those that come through it
   */
  public record KafkaProxy(int listenPort, int brokerPort) {}

  static final Endpoints NONE =
      new Endpoints(List.of(), List.of(), null, null, "", "", null, Map.of());

  public Endpoints {
    apps = List.copyOf(apps);
    management = List.copyOf(management);
    pids = Collections.unmodifiableMap(new LinkedHashMap<>(pids));
  }

  /** Without proxies and front. */
  public Endpoints(
      List<URI> apps,
      List<URI> management,
      @Nullable URI redis,
      @Nullable String database,
      String databaseUser,
      String databasePassword,
      @Nullable String kafka,
      Map<String, Long> pids) {
    this(
        apps,
        management,
        redis,
        database,
        databaseUser,
        databasePassword,
        kafka,
        pids,
        null,
        null,
        null);
  }

  /** The same stores with another database on the same server. */
  public Endpoints withDatabase(String url) {
    return new Endpoints(
        apps,
        management,
        redis,
        url,
        databaseUser,
        databasePassword,
        kafka,
        pids,
        toxiproxy,
        front,
        kafkaProxy);
  }

  Endpoints withDatabase(String url, String user, String password) {
    return new Endpoints(
        apps, management, redis, url, user, password, kafka, pids, toxiproxy, front, kafkaProxy);
  }

  Endpoints withRedis(URI at) {
    return new Endpoints(
        apps,
        management,
        at,
        database,
        databaseUser,
        databasePassword,
        kafka,
        pids,
        toxiproxy,
        front,
        kafkaProxy);
  }

  Endpoints withKafka(String bootstrapServers, KafkaProxy proxy) {
    return new Endpoints(
        apps,
        management,
        redis,
        database,
        databaseUser,
        databasePassword,
        bootstrapServers,
        pids,
        toxiproxy,
        front,
        proxy);
  }

  Endpoints withApps(List<URI> forUsers, List<URI> forUs) {
    return new Endpoints(
        forUsers,
        forUs,
        redis,
        database,
        databaseUser,
        databasePassword,
        kafka,
        pids,
        toxiproxy,
        front,
        kafkaProxy);
  }

  Endpoints withToxiproxy(@Nullable URI api) {
    return new Endpoints(
        apps,
        management,
        redis,
        database,
        databaseUser,
        databasePassword,
        kafka,
        pids,
        api,
        front,
        kafkaProxy);
  }

  Endpoints withFront(URI at) {
    return new Endpoints(
        apps,
        management,
        redis,
        database,
        databaseUser,
        databasePassword,
        kafka,
        pids,
        toxiproxy,
        at,
        kafkaProxy);
  }

  /** What another stack may use of it. */
  Endpoints storesOnly() {
    return withApps(List.of(), List.of()).without();
  }

  private Endpoints without() {
    return new Endpoints(
        apps,
        management,
        redis,
        database,
        databaseUser,
        databasePassword,
        kafka,
        pids,
        null,
        null,
        kafkaProxy);
  }

  Endpoints withPids(Map<String, Long> now) {
    return new Endpoints(
        apps,
        management,
        redis,
        database,
        databaseUser,
        databasePassword,
        kafka,
        now,
        toxiproxy,
        front,
        kafkaProxy);
  }
}
