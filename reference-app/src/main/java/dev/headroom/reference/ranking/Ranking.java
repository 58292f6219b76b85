package dev.headroom.reference.ranking;

import dev.headroom.reference.ranking.RankingView.Ranked;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who sells fastest: most seats in the window; of equals, most seats ever, and then the concert
 * that was there first.
 */
@Repository
class Ranking {
  private final JdbcClient jdbc;
  private final RankingProperties properties;
  private final Clock clock;

  Ranking(JdbcClient jdbc, RankingProperties properties, Clock clock) {
    this.jdbc = jdbc;
    this.properties = properties;
    this.clock = clock;
  }

  RankingView now() {
    long minutes = properties.window().toMinutes();
    return new RankingView(
        minutes * 60,
        jdbc.sql(
                """
                SELECT c.id, c.title, SUM(COALESCE(r.seats, 0)) AS recent,
                  SUM(t.seats_sold) AS sold,
                  (SELECT SUM(a.seat_count) FROM schedules a WHERE a.concert_id = c.id) AS seats
                FROM schedule_sales t
                JOIN schedules s ON s.id = t.schedule_id
                JOIN concerts c ON c.id = s.concert_id
                LEFT JOIN (
                  SELECT schedule_id, SUM(seats_sold) AS seats FROM sales_minutes
                  WHERE epoch_minute > ? GROUP BY schedule_id
                ) r ON r.schedule_id = t.schedule_id
                GROUP BY c.id, c.title
                ORDER BY recent DESC, sold DESC, c.id
                LIMIT ?
                """)
            .params(SalesMinutes.minute(clock.instant()) - minutes, properties.most())
            .query(
                (row, n) ->
                    new Ranked(
                        n + 1,
                        row.getLong("id"),
                        row.getString("title"),
                        row.getLong("recent"),
                        row.getLong("sold"),
                        row.getLong("seats")))
            .list());
  }
}
