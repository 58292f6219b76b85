package dev.headroom.reference.reservations.adapter.redis;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.waiting.WaitingToken;
import java.util.List;

/** What the scripts about holds are called with, first of all. */
final class HoldKeys {

  private HoldKeys() {}

  /** Held seats by the time they come free, sold seats, holds by the time they end. */
  static List<String> keys(long schedule) {
    return List.of(prefix(schedule) + "held", SoldSeats.key(schedule), prefix(schedule) + "ending");
  }

  static List<Object> identity(WaitingToken token) {
    return List.of(
        prefix(token.scheduleId()), token.kind().field(), token.number(), token.secret());
  }
}
