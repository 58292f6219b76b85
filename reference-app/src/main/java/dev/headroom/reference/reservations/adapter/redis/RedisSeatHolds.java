package dev.headroom.reference.reservations.adapter.redis;

import static dev.headroom.reference.reservations.adapter.redis.HoldKeys.identity;
import static dev.headroom.reference.reservations.adapter.redis.HoldKeys.keys;
import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.LockMeters;
import dev.headroom.reference.reservations.application.LockStrategy;
import dev.headroom.reference.reservations.application.OnLockStrategy;
import dev.headroom.reference.reservations.application.Reservations;
import dev.headroom.reference.reservations.application.ReservationsProperties;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.reservations.domain.Hold;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingScripts;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps held seats in a sorted set scored by the time they come free, sold ones in a plain set. A
 * hold ends by the clock alone: nothing has to run for its seats to be free again.
 */
@Component
@OnLockStrategy(LockStrategy.REDIS_ATOMIC)
class RedisSeatHolds implements SeatHolds {
  private static final String CLOCK = "clock";
  private static final String COLD = "COLD";
  private static final Script HOLD = Script.named("hold", CLOCK, WaitingScripts.TICKET);
  private static final Script RELEASE = Script.named("release", CLOCK, WaitingScripts.TICKET);
  private static final Script CLAIM = Script.named("claim", CLOCK, WaitingScripts.TICKET);
  private static final Script CONSUME = Script.named("consume");
  private static final Script TAKEN = Script.named("taken", CLOCK);
  private static final Script COUNT = Script.named("hold-count", CLOCK);

  private final RedisScripts scripts;
  private final SoldSeats soldSeats;
  private final ReservationsProperties properties;
  private final LockMeters meters;

  RedisSeatHolds(
      RedisScripts scripts,
      Reservations reservations,
      ReservationsProperties properties,
      LockMeters meters) {
    this.scripts = scripts;
    this.soldSeats = new SoldSeats(scripts, reservations);
    this.properties = properties;
    this.meters = meters;
  }

  @Override
  public Answer<Placed> hold(
      WaitingToken token, SeatRequest request, String idempotencyKey, long amount) {
    long schedule = request.scheduleId();
    String first = prefix(schedule) + "first:" + request.userId() + ":" + idempotencyKey;
    List<Object> values = new ArrayList<>(identity(token));
    values.addAll(
        List.of(
            request.userId(),
            HoldId.next(schedule).secret(),
            first,
            request.fingerprint(),
            amount,
            properties.holdLife().toMillis(),
            properties.holdMemory().toMillis(),
            properties.idempotencyLife().toMillis()));
    values.addAll(request.seatIds());
    try (LockMeters.Watch watch = meters.watch()) {
      List<String> answer =
          warm(schedule, () -> scripts.run(HOLD, keys(schedule), values.toArray()));
      watch.acquired();
      return placed(request, answer);
    }
  }

  private static Answer<Placed> placed(SeatRequest request, List<String> answer) {
    return switch (answer.get(0)) {
      case "held", "again" ->
          Answer.granted(
              new Placed(
                  new Hold(
                      new HoldId(request.scheduleId(), answer.get(1)),
                      request.seatIds(),
                      Long.parseLong(answer.get(2)),
                      Instant.ofEpochMilli(Long.parseLong(answer.get(3)))),
                  answer.get(0).equals("again")));
      case "SEAT_TAKEN" ->
          Answer.refused(
              SeatHolds.taken(
                  answer.subList(1, answer.size()).stream().map(Long::valueOf).toList()));
      default -> Answer.refused(Code.valueOf(answer.get(0)));
    };
  }

  @Override
  public Answer<HoldId> release(WaitingToken token, Caller caller, HoldId id) {
    List<Object> values = new ArrayList<>(identity(token));
    values.add(id.secret());
    values.add(caller.text());
    String answer = scripts.run(RELEASE, keys(id.scheduleId()), values.toArray()).get(0);
    return answer.equals("released") ? Answer.granted(id) : Answer.refused(Code.valueOf(answer));
  }

  @Override
  public Answer<ClaimedHold> claim(WaitingToken token, long userId, HoldId id) {
    if (token.scheduleId() != id.scheduleId()) {
      return Answer.refused(Code.FORBIDDEN);
    }
    List<Object> values = new ArrayList<>(identity(token));
    values.addAll(List.of(userId, id.secret(), properties.paymentGrace().toMillis()));
    List<String> answer = scripts.run(CLAIM, keys(id.scheduleId()), values.toArray());
    if (!answer.get(0).equals("claimed")) {
      return Answer.refused(Code.valueOf(answer.get(0)));
    }
    List<Long> seats = Arrays.stream(answer.get(1).split(",")).map(Long::valueOf).toList();
    return Answer.granted(new ClaimedHold(id, userId, seats, Long.parseLong(answer.get(2))));
  }

  @Override
  public void consume(ClaimedHold hold) {
    long schedule = hold.id().scheduleId();
    List<Object> values = new ArrayList<>();
    values.add(prefix(schedule));
    values.add(hold.id().secret());
    values.addAll(hold.seatIds());
    scripts.run(CONSUME, keys(schedule), values.toArray());
  }

  @Override
  public void reloadSold(long scheduleId) {
    soldSeats.load(scheduleId);
  }

  @Override
  public Set<Long> taken(long scheduleId) {
    return warm(scheduleId, () -> scripts.run(TAKEN, keys(scheduleId))).stream()
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  @Override
  public long countHeld(long scheduleId) {
    return Long.parseLong(scripts.run(COUNT, keys(scheduleId)).get(0));
  }

  private List<String> warm(long schedule, Supplier<List<String>> script) {
    List<String> answer = script.get();
    if (answer.isEmpty() || !answer.get(0).equals(COLD)) {
      return answer;
    }
    soldSeats.load(schedule);
    return script.get();
  }
}
