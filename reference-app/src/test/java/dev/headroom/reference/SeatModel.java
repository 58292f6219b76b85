package dev.headroom.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules of seats as one would tell them to a person; a seat nobody has is free. */
final class SeatModel {
  private final Map<Long, String> holders = new HashMap<>();
  private final Map<String, HeldSeats> holds = new HashMap<>();
  private final Map<String, FirstAnswer> answers = new HashMap<>();
  private final Set<Long> sold = new TreeSet<>();

  record HeldSeats(long user, Set<Long> seats, boolean ended) {}

  record FirstAnswer(Set<Long> seats, String holdId) {}

  /** What a hold has to be answered: a status, and the hold or the seats in the way. */
  record Expected(int status, String what) {}

  Expected hold(long user, Set<Long> seats, String key) {
    FirstAnswer first = answers.get(user + "/" + key);
    if (first != null) {
      return first.seats().equals(seats)
          ? new Expected(201, first.holdId())
          : new Expected(422, "IDEMPOTENCY_KEY_REUSED");
    }
    Set<Long> inTheWay = new TreeSet<>(seats);
    inTheWay.retainAll(taken());
    return inTheWay.isEmpty() ? new Expected(201, "") : new Expected(409, text(inTheWay));
  }

  void held(long user, Set<Long> seats, String key, String holdId) {
    answers.put(user + "/" + key, new FirstAnswer(seats, holdId));
    holds.put(holdId, new HeldSeats(user, seats, false));
    seats.forEach(seat -> holders.put(seat, holdId));
  }

  int release(long user, String holdId) {
    HeldSeats hold = holds.get(holdId);
    if (hold == null || hold.user() != user) {
      return hold == null ? 404 : 403;
    }
    forget(holdId);
    return 204;
  }

  int pay(long user, String holdId) {
    HeldSeats hold = holds.get(holdId);
    if (hold == null || hold.user() != user) {
      return hold == null ? 404 : 403;
    }
    if (hold.ended()) {
      return 410;
    }
    forget(holdId);
    sold.addAll(hold.seats());
    return 201;
  }

  void end(String holdId) {
    HeldSeats hold = holds.get(holdId);
    if (hold != null) {
      holders.values().removeIf(holdId::equals);
      holds.put(holdId, new HeldSeats(hold.user(), hold.seats(), true));
    }
  }

  /** Whether there is such a hold and its life hasn't ended. */
  boolean lives(String holdId) {
    return holds.containsKey(holdId) && !holds.get(holdId).ended();
  }

  Set<Long> taken() {
    Set<Long> taken = new TreeSet<>(sold);
    taken.addAll(holders.keySet());
    return taken;
  }

  private void forget(String holdId) {
    holders.values().removeIf(holdId::equals);
    holds.remove(holdId);
  }

  static String text(Set<Long> seats) {
    return new TreeSet<>(seats)
        .stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }
}
