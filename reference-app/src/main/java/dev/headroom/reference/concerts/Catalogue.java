package dev.headroom.reference.concerts;

import dev.headroom.reference.shared.Lookups;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
  private final Map<Long, Map<Long, Long>> prices = new ConcurrentHashMap<>();
  private volatile Set<Long> schedules = Set.of();

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.lookups = new Lookups(this::load);
  }

  /** Whether there is such a schedule. */
  public boolean hasSchedule(long scheduleId) {
    return schedules.contains(scheduleId)
        || (lookups.refreshed() && schedules.contains(scheduleId));
  }

  /** All schedules, in order. */
  public List<Long> scheduleIds() {
    return schedules.stream().sorted().toList();
  }

  /** Seat id to price in points; empty when there is no such schedule. */
  public Map<Long, Long> prices(long scheduleId) {
    return hasSchedule(scheduleId)
        ? prices.computeIfAbsent(scheduleId, this::loadPrices)
        : Map.of();
  }

  /** Forgets what is known and reads it anew. */
  public void reload() {
    prices.clear();
    load();
  }

  private void load() {
    schedules =
        jdbc.sql("SELECT id FROM schedules").query(Long.class).list().stream()
            .collect(Collectors.toUnmodifiableSet());
  }

  private Map<Long, Long> loadPrices(long scheduleId) {
    return jdbc
        .sql("SELECT id, price FROM seats WHERE schedule_id = ?")
        .param(scheduleId)
        .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
