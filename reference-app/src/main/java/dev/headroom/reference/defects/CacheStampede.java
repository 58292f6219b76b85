package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.application.SeatHolds;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code cache-stampede}: when the cached free seats end, everybody who asks makes them anew, each
 * with a query that takes a tenth of a second of a database connection. Found where a cache was put
 * before a slow query and nobody thought of the moment without it; seen by objectives for reads,
 * and for whatever else needs a connection meanwhile.
 */
class CacheStampede extends ForwardingSeatHolds {
  private final JdbcClient jdbc;

  CacheStampede(SeatHolds real, JdbcClient jdbc) {
    super(real);
    this.jdbc = jdbc;
  }

  @Override
  public Set<Long> taken(long scheduleId) {
    jdbc.sql("SELECT SLEEP(0.1)").query(Integer.class).single();
    return real.taken(scheduleId);
  }
}
