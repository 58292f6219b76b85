package dev.headroom.reference.venues;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All houses, in the database. */
@Repository
public class Venues {
  private final JdbcClient jdbc;

  Venues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those with these ids; unknown ones are left out. */
  public Map<Long, Venue> byIds(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("SELECT id, name, city, capacity FROM venues WHERE id IN (:ids)")
        .param("ids", ids)
        .query(
            (row, n) ->
                new Venue(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("city"),
                    row.getInt("capacity")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Venue::venueId, Function.identity()));
  }
}
