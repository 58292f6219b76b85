package dev.headroom.chaos.surroundings;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What faults may touch and probes may ask: what a drill started itself, or was told it may. A null
 * or an empty list is a part that is not there.
 *
 * @param toxiproxy its API; the proxies before the stores have the names of {@link Proxied}
 * @param redis {@code redis://host:port}, without a proxy between
 * @param kafka bootstrap servers, without a proxy between
 * @param entrance where users come in: before all instances, or the first
 * @param apps one URL an instance, for users
 * @param management one URL an instance, in the same order
 * @param parts the processes
 * @param guests whom a fault may take for users of its own
 */
public record Surroundings(
    @Nullable URI toxiproxy,
    @Nullable URI redis,
    @Nullable Database database,
    @Nullable String kafka,
    URI entrance,
    List<URI> apps,
    List<URI> management,
    Parts parts,
    Guests guests) {

  public Surroundings {
    apps = List.copyOf(apps);
    management = List.copyOf(management);
  }

  /**
   * A database without a proxy between.
   *
   * @param url for JDBC
   */
  public record Database(String url, String user, String password) {}

  /**
   * Users that nobody else plays, and the schedule that all want.
   *
   * @param firstUser id of the first
   * @param users how many there are, 0 and up
   * @param schedule whose line they join
   */
  public record Guests(long firstUser, int users, long schedule) {}
}
