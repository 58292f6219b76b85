package dev.headroom.reference.testbed;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Seats that the app refuses to everybody though none was sold, whatever it keeps them in; each
 * with the end of its hold, 0 where nobody knows of one.
 */
@Service
@Profile("testbed")
class HeldSeats {
  private static final Script HELD = Script.named("facts-held");
  private final SeatHolds holds;
  private final RedisScripts scripts;
  private final JdbcClient jdbc;

  HeldSeats(SeatHolds holds, RedisScripts scripts, JdbcClient jdbc) {
    this.holds = holds;
    this.scripts = scripts;
    this.jdbc = jdbc;
  }

  void write(long schedule, FactLines lines) {
    Map<Long, Long> before = ends(schedule);
    Set<Long> taken = new TreeSet<>(holds.taken(schedule));
    // After what is taken: whatever of it was sold is seen to be.
    jdbc.sql("SELECT seat_id FROM reserved_seats WHERE schedule_id = ?")
        .param(schedule)
        .query(Long.class)
        .list()
        .forEach(taken::remove);
    if (taken.isEmpty()) {
      return;
    }
    before.putAll(ends(schedule));
    for (long seat : taken) {
      lines.add(
          "held",
          held -> {
            held.writeNumberProperty("schedule", schedule);
            held.writeNumberProperty("seat", seat);
            held.writeNumberProperty("ends", before.getOrDefault(seat, 0L));
          });
    }
  }

  private Map<Long, Long> ends(long schedule) {
    Map<Long, Long> ends = new HashMap<>();
    jdbc.sql("SELECT seat_id, ends_at FROM seat_holds WHERE schedule_id = ? AND ends_at > 0")
        .param(schedule)
        .query(
            row -> {
              ends.put(row.getLong(1), row.getLong(2));
            });
    List<String> held = scripts.run(HELD, List.of(prefix(schedule) + "held"));
    for (int i = 0; i < held.size(); i += 2) {
      ends.put(Long.valueOf(held.get(i)), (long) Double.parseDouble(held.get(i + 1)));
    }
    return ends;
  }
}
