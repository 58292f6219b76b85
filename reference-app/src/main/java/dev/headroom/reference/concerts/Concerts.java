package dev.headroom.reference.concerts;

import dev.headroom.reference.concerts.SchedulesView.ScheduleView;
import dev.headroom.reference.venues.Venue;
import dev.headroom.reference.venues.Venues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads concerts from the database; its times are UTC, whatever the session's time zone is. */
@Repository
class Concerts {
  private static final String CONCERT =
      """
      SELECT c.id, c.title, c.venue_id, COUNT(s.id) AS schedules,
        MIN(s.starts_at) AS first_at, MAX(s.starts_at) AS last_at,
        COALESCE(MIN(s.lowest_price), 0) AS lowest, COALESCE(MAX(s.highest_price), 0) AS highest
      FROM concerts c LEFT JOIN schedules s ON s.concert_id = c.id
      %s
      GROUP BY c.id, c.title, c.venue_id
      ORDER BY MIN(s.starts_at) IS NULL, MIN(s.starts_at), c.id
      LIMIT ?
      """;
  private final JdbcClient jdbc;
  private final Venues venues;
  private final int listed;

  Concerts(JdbcClient jdbc, Venues venues, CatalogueProperties properties) {
    this.jdbc = jdbc;
    this.venues = venues;
    this.listed = properties.listed();
  }

  ConcertsView next() {
    List<Row> rows = jdbc.sql(CONCERT.formatted("")).param(listed).query(Concerts::row).list();
    long total = jdbc.sql("SELECT COUNT(*) FROM concerts").query(Long.class).single();
    return new ConcertsView(total, withVenues(rows));
  }

  Optional<ConcertView> byId(long concertId) {
    List<Row> rows =
        jdbc.sql(CONCERT.formatted("WHERE c.id = ?"))
            .params(concertId, 1)
            .query(Concerts::row)
            .list();
    return withVenues(rows).stream().findFirst();
  }

  SchedulesView schedules(long concertId) {
    return new SchedulesView(
        concertId,
        jdbc.sql(
                """
                SELECT id, starts_at, seat_count, lowest_price, highest_price FROM schedules
                WHERE concert_id = ? ORDER BY starts_at, id LIMIT ?
                """)
            .params(concertId, listed)
            .query(
                (row, n) ->
                    new ScheduleView(
                        row.getLong("id"),
                        Objects.requireNonNull(instant(row, "starts_at")),
                        row.getInt("seat_count"),
                        row.getLong("lowest_price"),
                        row.getLong("highest_price")))
            .list());
  }

  private List<ConcertView> withVenues(List<Row> rows) {
    Map<Long, Venue> houses =
        venues.byIds(rows.stream().map(Row::venueId).collect(Collectors.toSet()));
    return rows.stream().map(row -> row.at(houses)).toList();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getString("title"),
        row.getLong("venue_id"),
        row.getInt("schedules"),
        instant(row, "first_at"),
        instant(row, "last_at"),
        row.getLong("lowest"),
        row.getLong("highest"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  private record Row(
      long id,
      String title,
      long venueId,
      int schedules,
      @Nullable Instant first,
      @Nullable Instant last,
      long lowest,
      long highest) {

    ConcertView at(Map<Long, Venue> houses) {
      Venue venue = Objects.requireNonNull(houses.get(venueId));
      return new ConcertView(id, title, venue, schedules, first, last, lowest, highest);
    }
  }
}
