package dev.headroom.reference.concerts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.headroom.reference.shared.Lookups;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What is on sale, kept in the process: schedules and prices don't change while they sell. An id
 * unknown here is looked for in the database, at most once a second.
 */
@Service
public class Catalogue {
  private final JdbcClient jdbc;
  private final Lookups lookups;
  private final LoadingCache<Long, SeatPlan> plans;
  private volatile Known known = new Known(List.of(), List.of());

  Catalogue(JdbcClient jdbc, CatalogueProperties properties) {
    this.jdbc = jdbc;
    this.lookups = new Lookups(id -> load());
    this.plans =
        Caffeine.newBuilder()
            .maximumWeight(properties.seatsInMemory())
            .weigher((Long schedule, SeatPlan plan) -> 1 + plan.seats().size())
            .build(this::loadPlan);
  }

  /** Whether there is such a concert. */
  public boolean hasConcert(long concertId) {
    return known.concerts().contains(concertId)
        || (lookups.refreshed(concertId) && known.concerts().contains(concertId));
  }

  /** Whether there is such a schedule. */
  public boolean hasSchedule(long scheduleId) {
    return known.schedules().contains(scheduleId)
        || (lookups.refreshed(scheduleId) && known.schedules().contains(scheduleId));
  }

  /** All schedules, in order. */
  public List<Long> scheduleIds() {
    return known.scheduleIds();
  }

  /** The seats of a schedule; none when there is no such schedule. */
  public SeatPlan seats(long scheduleId) {
    return hasSchedule(scheduleId) ? plans.get(scheduleId) : SeatPlan.EMPTY;
  }

  /** Forgets what is known and reads it anew. */
  public void reload() {
    plans.invalidateAll();
    load();
  }

  private void load() {
    known = new Known(ids("concerts"), ids("schedules"));
  }

  private List<Long> ids(String table) {
    return jdbc.sql("SELECT id FROM " + table + " ORDER BY id").query(Long.class).list();
  }

  private SeatPlan loadPlan(long scheduleId) {
    return new SeatPlan(
        jdbc.sql("SELECT id, label, price FROM seats WHERE schedule_id = ? ORDER BY id")
            .param(scheduleId)
            .query((row, n) -> new Seat(row.getLong(1), row.getString(2), row.getLong(3)))
            .list());
  }

  private record Known(Set<Long> concerts, Set<Long> schedules, List<Long> scheduleIds) {
    Known(List<Long> concerts, List<Long> schedules) {
      this(Set.copyOf(concerts), Set.copyOf(schedules), List.copyOf(schedules));
    }
  }
}
