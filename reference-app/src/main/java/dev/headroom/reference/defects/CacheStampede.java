package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.application.SeatHolds;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code cache-stampede}: when the cached free seats end, everybody who asks makes them anew, each
 * with sixty slow little queries. Found where a cache was put before a costly read and nobody
 * thought of the moment without it; seen by an objective for database connections taken.
 */
class CacheStampede extends ForwardingSeatHolds {
  private static final int QUERIES = 60;
  private final JdbcClient jdbc;

  CacheStampede(SeatHolds real, JdbcClient jdbc) {
    super(real);
    this.jdbc = jdbc;
  }

  @Override
  public Set<Long> taken(long scheduleId) {
    for (int i = 0; i < QUERIES; i++) {
      jdbc.sql("SELECT SLEEP(0.006)").query(Integer.class).single();
    }
    return real.taken(scheduleId);
  }
}
