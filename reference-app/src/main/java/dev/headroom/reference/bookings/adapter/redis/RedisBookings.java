package dev.headroom.reference.bookings.adapter.redis;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.application.Bookings;
import dev.headroom.reference.bookings.application.BookingsProperties;
import dev.headroom.reference.bookings.domain.Booking;
import dev.headroom.reference.bookings.domain.BookingStatus;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingScripts;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps each booking as a hash that forgets itself. */
@Component
class RedisBookings implements Bookings {
  private static final String CLOCK = "clock";
  private static final Script TAKE = Script.named("booking-take", CLOCK, WaitingScripts.TICKET);
  private static final Script FIND = Script.named("booking-find");
  private static final Script MOVE = Script.named("booking-move", CLOCK);
  private final RedisScripts scripts;
  private final BookingsProperties properties;

  RedisBookings(RedisScripts scripts, BookingsProperties properties) {
    this.scripts = scripts;
    this.properties = properties;
  }

  @Override
  public Answer<Taken> take(WaitingToken token, SeatRequest request, String idempotencyKey) {
    BookingId id = BookingId.of(request.scheduleId(), request.userId(), idempotencyKey);
    List<String> answer =
        scripts.run(
            TAKE,
            List.of(key(id)),
            prefix(token.scheduleId()),
            token.kind().field(),
            token.number(),
            token.secret(),
            request.userId(),
            StoredBooking.seats(request),
            properties.life().toMillis());
    return switch (answer.get(0)) {
      case "taken" -> Answer.granted(new Taken(id, BookingStatus.REQUESTED, true));
      case "known" -> Answer.granted(new Taken(id, BookingStatus.valueOf(answer.get(1)), false));
      default -> Answer.refused(Code.valueOf(answer.get(0)));
    };
  }

  @Override
  public Optional<Booking> find(BookingId id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  @Override
  public Map<BookingId, Booking> find(Collection<BookingId> ids) {
    Map<BookingId, Booking> found = new HashMap<>();
    ids.stream()
        .distinct()
        .collect(Collectors.groupingBy(BookingId::scheduleId))
        .values()
        .forEach(ofSchedule -> find(ofSchedule, found));
    return found;
  }

  private void find(List<BookingId> ids, Map<BookingId, Booking> found) {
    List<String> stored = scripts.run(FIND, ids.stream().map(RedisBookings::key).toList());
    for (int i = 0; i < ids.size(); i++) {
      List<String> fields =
          stored.subList(i * StoredBooking.FIELDS, (i + 1) * StoredBooking.FIELDS);
      if (!fields.get(0).isEmpty()) {
        found.put(ids.get(i), StoredBooking.read(ids.get(i), fields));
      }
    }
  }

  @Override
  public Move held(BookingId id, HoldId hold) {
    return move(id, BookingStatus.HELD, "hold", hold.text());
  }

  @Override
  public void willBeRejected(BookingId id, Code reason) {
    move(id, BookingStatus.HELD, "reason", reason.name());
  }

  @Override
  public Move rejected(BookingId id, Code reason) {
    return move(id, BookingStatus.REJECTED, "reason", reason.name());
  }

  @Override
  public Move confirmed(BookingId id) {
    return move(id, BookingStatus.CONFIRMED, "reason", "");
  }

  private Move move(BookingId id, BookingStatus to, String field, String value) {
    String from = to.from().stream().map(Enum::name).collect(Collectors.joining(","));
    List<String> answer = scripts.run(MOVE, List.of(key(id)), to.name(), from, field, value);
    return answer.isEmpty()
        ? new Move(false, Optional.empty(), Duration.ZERO)
        : new Move(
            answer.get(0).equals("1"),
            Optional.of(BookingStatus.valueOf(answer.get(1))),
            Duration.ofMillis(Long.parseLong(answer.get(2))));
  }

  private static String key(BookingId id) {
    return prefix(id.scheduleId()) + "booking:" + id.hash();
  }
}
