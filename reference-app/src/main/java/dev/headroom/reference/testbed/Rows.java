package dev.headroom.reference.testbed;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes many rows with few statements. */
class Rows {
  private static final List<String> TABLES =
      List.of(
          "consumed_events",
          "sales_minutes",
          "schedule_sales",
          "outbox",
          "payments",
          "reserved_seats",
          "seat_holds",
          "holds",
          "reservations",
          "point_entries",
          "point_balances",
          "seats",
          "schedules",
          "concerts",
          "venues",
          "users");
  private static final int CHUNK = 2000;
  private final JdbcTemplate jdbc;

  Rows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void deleteAll() {
    jdbc.execute(
        (ConnectionCallback<Void>)
            connection -> {
              try (var statement = connection.createStatement()) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                for (String table : TABLES) {
                  statement.execute("TRUNCATE TABLE " + table);
                }
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
              }
              return null;
            });
  }

  /** Inserts one row for each id of 1 to count; the values come as SQL, made of numbers alone. */
  void insert(String into, long count, LongFunction<String> values) {
    for (long from = 1; from <= count; from += CHUNK) {
      long to = Math.min(count, from + CHUNK - 1);
      jdbc.execute(
          LongStream.rangeClosed(from, to)
              .mapToObj(values)
              .collect(Collectors.joining(", ", "INSERT INTO " + into + " VALUES ", "")));
    }
  }
}
