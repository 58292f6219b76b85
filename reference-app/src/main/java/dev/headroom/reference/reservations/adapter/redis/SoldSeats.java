package dev.headroom.reference.reservations.adapter.redis;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.reservations.application.Reservations;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * Redis's copy of what the database has sold. The member {@code complete} says that the copy was
 * made; when it is missing, Redis has lost its data.
 */
class SoldSeats {
  private static final Script ADD =
      new Script("sold", "return {redis.call('SADD', KEYS[1], unpack(ARGV))}");
  private static final int CHUNK = 1000;
  private final RedisScripts scripts;
  private final Reservations reservations;

  SoldSeats(RedisScripts scripts, Reservations reservations) {
    this.scripts = scripts;
    this.reservations = reservations;
  }

  static String key(long schedule) {
    return prefix(schedule) + "sold";
  }

  /** Copies; only adds, so that a seat sold meanwhile stays sold. */
  void load(long schedule) {
    List<Object> members = new ArrayList<>(reservations.soldSeats(schedule));
    members.add("complete");
    for (int from = 0; from < members.size(); from += CHUNK) {
      List<Object> chunk = members.subList(from, Math.min(from + CHUNK, members.size()));
      scripts.run(ADD, List.of(key(schedule)), chunk.toArray());
    }
  }
}
