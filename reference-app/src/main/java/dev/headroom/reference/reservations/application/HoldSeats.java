package dev.headroom.reference.reservations.application;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.concerts.SeatPlan;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds.Placed;
import dev.headroom.reference.reservations.domain.Hold;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import dev.headroom.reference.waiting.WaitingToken;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Holds seats for the admitted, and gives them back. */
@Service
public class HoldSeats {
  private static final String REPLAYED = "replayed";
  private static final List<String> OUTCOMES =
      Stream.concat(
              Stream.of("held", REPLAYED, "released"),
              Stream.of(
                      Code.INVALID_REQUEST,
                      Code.INVALID_TOKEN,
                      Code.NOT_ADMITTED,
                      Code.SEAT_TAKEN,
                      Code.IDEMPOTENCY_KEY_REUSED,
                      Code.LOCK_TIMEOUT)
                  .map(HoldSeats::name))
          .toList();
  private final SeatHolds holds;
  private final Catalogue catalogue;
  private final SeatChanges changes;
  private final MeterRegistry meters;
  private final Counter replays;
  private final Map<String, Counter> outcomes = new ConcurrentHashMap<>();

  HoldSeats(SeatHolds holds, Catalogue catalogue, SeatChanges changes, MeterRegistry meters) {
    this.holds = holds;
    this.changes = changes;
    this.catalogue = catalogue;
    this.meters = meters;
    this.replays =
        Counter.builder("headroom.idempotent.replays")
            .description("Requests that got the answer given to their idempotency key before")
            .tag("call", "hold")
            .register(meters);
    OUTCOMES.forEach(outcome -> outcomes.put(outcome, outcome(outcome)));
  }

  /** The hold, or why there is none. */
  public Answer<Hold> hold(WaitingToken token, SeatRequest request, String idempotencyKey) {
    Answer<Placed> answer = decide(token, request, idempotencyKey);
    if (answer.isGranted()) {
      changes.announce(request.scheduleId());
    }
    count(
        answer.fold(placed -> placed.again() ? REPLAYED : "held", refusal -> name(refusal.code())));
    return answer.map(Placed::hold);
  }

  private Answer<Placed> decide(WaitingToken token, SeatRequest request, String idempotencyKey) {
    if (token.scheduleId() != request.scheduleId()) {
      return Answer.refused(Code.INVALID_TOKEN);
    }
    return price(request).then(amount -> holds.hold(token, request, idempotencyKey, amount));
  }

  /** What the seats cost together, in points; INVALID_REQUEST names those that aren't there. */
  public Answer<Long> price(SeatRequest request) {
    SeatPlan plan = catalogue.seats(request.scheduleId());
    List<Long> unknown = request.seatIds().stream().filter(seat -> !plan.has(seat)).toList();
    if (!unknown.isEmpty()) {
      return Answer.refused(
          new Refusal(
              Code.INVALID_REQUEST,
              "the schedule has no such seats: " + unknown,
              Map.of("seatIds", unknown)));
    }
    return Answer.granted(request.seatIds().stream().mapToLong(plan::price).sum());
  }

  /** Gives the seats of a hold back. */
  public Answer<HoldId> release(WaitingToken token, Caller caller, HoldId id) {
    Answer<HoldId> answer =
        token.scheduleId() == id.scheduleId()
            ? holds.release(token, caller, id)
            : Answer.refused(Code.FORBIDDEN);
    if (answer.isGranted()) {
      changes.announce(id.scheduleId());
      count("released");
    }
    return answer;
  }

  private Counter outcome(String outcome) {
    return Counter.builder("headroom.reservations.holds")
        .description("Requests to hold or release seats, by how they ended")
        .tag("outcome", outcome)
        .register(meters);
  }

  private void count(String outcome) {
    outcomes.computeIfAbsent(outcome, this::outcome).increment();
    if (outcome.equals(REPLAYED)) {
      replays.increment();
    }
  }

  private static String name(Code code) {
    return code.name().toLowerCase(Locale.ROOT);
  }
}
