package dev.headroom.reference.bookings.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.bookings.BookingHeld;
import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.BookingRequested;
import dev.headroom.reference.bookings.domain.BookingState;
import dev.headroom.reference.bookings.domain.BookingStatus;
import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.HoldSeatsFor;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.WaitingToken;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookingStepsTest {
  private static final HoldId HOLD = HoldId.next(1);
  private final List<String> log = new ArrayList<>();
  private final FakeBookings bookings = new FakeBookings(log);
  private final List<BookingHeld> published = new ArrayList<>();
  private Answer<HoldId> holdAnswer = Answer.granted(HOLD);
  private Answer<Payment> payAnswer = Answer.granted(new Payment(1, 1, 100));
  private Optional<Payment> paid = Optional.empty();
  private boolean forgetOnHold;
  private final BookingMeters meters = new BookingMeters(new SimpleMeterRegistry());
  private final SettleBooking settle =
      new SettleBooking(bookings, new Seats(), new Payments(), meters);
  private final HoldForBooking hold =
      new HoldForBooking(bookings, new Seats(), settle, new Events(), meters, Clock.systemUTC());
  private final PayForBooking pay = new PayForBooking(bookings, new Payments(), settle);

  @Test
  void a_booking_is_held_then_paid() {
    BookingId id = requested();
    hold(id);
    assertThat(published).extracting(BookingHeld::holdId).containsExactly(HOLD.text());
    pay(id, HOLD);
    assertThat(log).containsExactly("hold", "HELD", "pay", "CONFIRMED");
  }

  @Test
  void a_step_that_is_done_is_not_done_again() {
    BookingId id = requested();
    hold(id);
    hold(id);
    pay(id, HOLD);
    pay(id, HOLD);
    hold(id);
    assertThat(log).containsExactly("hold", "HELD", "pay", "CONFIRMED");
    assertThat(published)
        .hasSize(2)
        .extracting(BookingHeld::eventId)
        .containsOnly(published.get(0).eventId());
  }

  @Test
  void a_refused_payment_keeps_its_reason_gives_the_seats_back_and_only_then_tells() {
    BookingId id = requested();
    hold(id);
    payAnswer = Answer.refused(Code.INSUFFICIENT_POINTS);
    pay(id, HOLD);
    assertThat(log)
        .containsExactly("hold", "HELD", "pay", "noted INSUFFICIENT_POINTS", "release", "REJECTED");
    assertThat(state(id).reason()).contains(Code.INSUFFICIENT_POINTS);
  }

  @Test
  void a_rejection_that_a_crash_cut_short_goes_on_with_the_first_reason() {
    BookingId id = requested();
    hold(id);
    bookings.willBeRejected(id, Code.INSUFFICIENT_POINTS);
    log.clear();
    payAnswer = Answer.refused(Code.HOLD_NOT_FOUND);
    pay(id, HOLD);
    assertThat(log).containsExactly("noted INSUFFICIENT_POINTS", "release", "REJECTED");
  }

  @ParameterizedTest
  @EnumSource(
      value = Code.class,
      names = {"PAYMENT_IN_PROGRESS", "STORE_UNAVAILABLE", "LOCK_TIMEOUT", "RATE_LIMITED"})
  void what_passes_is_no_reason_to_reject(Code passing) {
    BookingId id = requested();
    holdAnswer = Answer.refused(passing);
    assertThatThrownBy(() -> hold(id)).isInstanceOf(StepDelayedException.class);
    holdAnswer = Answer.granted(HOLD);
    hold(id);
    payAnswer = Answer.refused(passing);
    assertThatThrownBy(() -> pay(id, HOLD)).isInstanceOf(StepDelayedException.class);
    assertThat(bookings.all.get(id).status()).isEqualTo(BookingStatus.HELD);
    assertThat(log).doesNotContain("release");
  }

  @Test
  void who_has_paid_has_booked_whatever_is_refused_now() {
    BookingId id = requested();
    hold(id);
    payAnswer = Answer.refused(Code.INVALID_TOKEN);
    paid = Optional.of(new Payment(1, 1, 100));
    pay(id, HOLD);
    assertThat(state(id).status()).isEqualTo(BookingStatus.CONFIRMED);
    assertThat(state(id).reason()).isEmpty();
  }

  @Test
  void a_hold_for_a_booking_that_is_forgotten_meanwhile_is_given_back() {
    BookingId id = requested();
    forgetOnHold = true;
    hold(id);
    assertThat(log).containsExactly("hold", "release");
    assertThat(published).isEmpty();
  }

  @Test
  void messages_about_other_holds_and_forgotten_bookings_do_nothing() {
    BookingId id = requested();
    pay(id, HOLD);
    hold(id);
    log.clear();
    pay(id, HoldId.next(1));
    pay(BookingId.of(1, 2, "unknown"), HOLD);
    hold(BookingId.of(1, 2, "unknown"));
    assertThat(log).isEmpty();
  }

  private void hold(BookingId id) {
    hold.among(List.of(id)).apply(id).join();
  }

  private void pay(BookingId id, HoldId held) {
    pay.among(List.of(id)).accept(id, held);
  }

  private BookingId requested() {
    WaitingToken pass = new WaitingToken(WaitingToken.Kind.PASS, 1, 1, WaitingToken.newSecret());
    bookings.take(pass, new SeatRequest(1, 1, List.of(5L)), "k");
    return BookingId.of(1, 1, "k");
  }

  private BookingState state(BookingId id) {
    return bookings.all.get(id).state();
  }

  private final class Seats implements HoldSeatsFor {
    @Override
    public Answer<Long> price(SeatRequest request) {
      return Answer.granted(100L);
    }

    @Override
    public Answer<HoldId> hold(WaitingToken token, SeatRequest request, String idempotencyKey) {
      log.add("hold");
      if (forgetOnHold) {
        bookings.all.clear();
      }
      return holdAnswer;
    }

    @Override
    public Answer<HoldId> release(WaitingToken token, HoldId id) {
      log.add("release");
      return Answer.granted(id);
    }
  }

  private final class Payments implements PayHold {
    @Override
    public Answer<Payment> pay(WaitingToken token, PaymentOrder order) {
      log.add("pay");
      return payAnswer;
    }

    @Override
    public Optional<Payment> paid(long userId, String idempotencyKey) {
      return paid;
    }
  }

  private final class Events implements BookingEvents {
    @Override
    public boolean publish(BookingRequested event) {
      return true;
    }

    @Override
    public CompletableFuture<?> publish(BookingHeld event) {
      published.add(event);
      return CompletableFuture.completedFuture(null);
    }
  }
}
