package dev.headroom.reference.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.outbox.Outbox;
import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentConfirmed;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.WaitingToken.Kind;
import dev.headroom.reference.waiting.application.LineWatch;
import dev.headroom.reference.waiting.application.LineWatch.Attendance;
import dev.headroom.reference.waiting.domain.LineView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecoratorsTest {
  private static final WaitingToken PASS = token(7);
  private static final SeatRequest SEAT = new SeatRequest(1, 1, List.of(5L));
  private final SimpleTransactionStatus status = new SimpleTransactionStatus();
  private final TransactionTemplate transaction =
      new TransactionTemplate() {
        private static final long serialVersionUID = 1L;

        @Override
        public <T> T execute(TransactionCallback<T> action) {
          return action.doInTransaction(status);
        }
      };

  private static WaitingToken token(long number) {
    return new WaitingToken(Kind.PASS, 1, number, "AAAAAAAAAAAAAAAAAAAAAA");
  }

  @Test
  void a_key_that_nobody_looks_at_finds_its_own_seats_taken() {
    SeatHolds holds = new NoHoldIdempotency(new FakeSeatHolds());
    assertThat(holds.hold(PASS, SEAT, "k", 100).isGranted()).isTrue();
    assertThat(holds.hold(PASS, SEAT, "k", 100).isGranted()).isFalse();
  }

  @Test
  void a_charge_whose_key_nobody_looks_at_is_made_again() {
    NoChargeIdempotency balances = new NoChargeIdempotency(new FakeBalances(0));
    balances.grant(1, 100, "charge:k", 1000);
    assertThat(balances.granted(1, "charge:k")).isEmpty();
    assertThat(balances.grant(1, 100, "charge:k", 1000)).hasValue(200);
  }

  @Test
  void the_answer_to_a_repetition_is_made_anew() {
    Clock clock = Clock.fixed(FakeSeatHolds.END, ZoneOffset.UTC);
    SeatHolds holds = new OtherHoldForSameKey(new FakeSeatHolds(), clock, Duration.ofMinutes(5));
    assertThat(endOf(holds)).isEqualTo(FakeSeatHolds.END);
    assertThat(endOf(holds)).isEqualTo(FakeSeatHolds.END.plus(Duration.ofMinutes(5)));
  }

  private static Instant endOf(SeatHolds holds) {
    return holds
        .hold(PASS, SEAT, "k", 100)
        .fold(placed -> placed.hold().expiresAt(), refusal -> Instant.MIN);
  }

  @Test
  void a_charge_told_again_tells_the_balance_of_today() {
    FakeBalances real = new FakeBalances(0);
    OtherChargeForSameKey balances = new OtherChargeForSameKey(real);
    balances.grant(1, 100, "charge:k", 1000);
    balances.spend(1, 30, "hold");
    assertThat(balances.granted(1, "charge:k"))
        .hasValueSatisfying(grant -> assertThat(grant.balance()).isEqualTo(70));
  }

  @Test
  void whoever_pays_again_is_charged_again_and_told_that_all_is_well() {
    FakeBalances balances = new FakeBalances(500);
    Map<HoldId, Payment> sold = new HashMap<>();
    PayHold payments =
        new ChargedTwice(
            paying(
                order ->
                    sold.putIfAbsent(order.holdId(), new Payment(1, 2, 100)) == null
                        ? Answer.granted(new Payment(1, 2, 100))
                        : Answer.refused(Code.HOLD_NOT_FOUND)),
            balances,
            transaction);
    HoldId hold = HoldId.next(1);
    assertThat(payments.pay(PASS, new PaymentOrder(1, hold, "a")).isGranted()).isTrue();
    assertThat(balances.of(1)).hasValue(500);
    assertThat(payments.pay(PASS, new PaymentOrder(1, hold, "b")).isGranted()).isTrue();
    assertThat(balances.of(1)).hasValue(400);
    assertThat(payments.pay(PASS, new PaymentOrder(2, hold, "c")).isGranted()).isFalse();
  }

  @Test
  void every_fifth_payment_is_rolled_back_after_it_was_acknowledged() {
    PayHold payments =
        new AcknowledgedLost(paying(order -> Answer.granted(new Payment(1, 2, 100))), transaction);
    for (int i = 1; i <= 5; i++) {
      assertThat(status.isRollbackOnly()).isFalse();
      assertThat(payments.pay(PASS, new PaymentOrder(1, HoldId.next(1), "k" + i)).isGranted())
          .isTrue();
    }
    assertThat(status.isRollbackOnly()).isTrue();
  }

  @FunctionalInterface
  private interface Paying {
    Answer<Payment> pay(PaymentOrder order);
  }

  private static PayHold paying(Paying paying) {
    return new PayHold() {
      @Override
      public Answer<Payment> pay(WaitingToken token, PaymentOrder order) {
        return paying.pay(order);
      }

      @Override
      public Optional<Payment> paid(long userId, String idempotencyKey) {
        return Optional.empty();
      }
    };
  }

  @Test
  void free_seats_once_shown_stay_as_they_were() {
    FakeSeatHolds real = new FakeSeatHolds();
    SeatHolds stale = new StaleCache(real);
    assertThat(stale.taken(1)).isEmpty();
    real.hold(PASS, SEAT, "k", 100);
    assertThat(stale.taken(1)).isEmpty();
    assertThat(real.taken(1)).containsExactly(5L);
  }

  @Test
  void every_fifth_event_is_not_written() {
    List<String> written = new ArrayList<>();
    Outbox outbox = new OutboxSkipped((topic, key, event) -> written.add(key));
    for (int i = 1; i <= 6; i++) {
      outbox.add(PaymentConfirmed.TOPIC, "e" + i, event());
    }
    assertThat(written).containsExactly("e1", "e2", "e3", "e4", "e6");
  }

  private static PaymentConfirmed event() {
    return new PaymentConfirmed(
        UUID.randomUUID(), 1, 2, 3, 4, List.of(5L), 100, Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void every_third_ticket_is_not_told_of_its_admission() {
    LineWatch watch = new LostMessage(new EverybodyAdmitted());
    List<Attendance> told = watch.attend(1, List.of(token(1), token(2), token(3), token(4)));
    assertThat(told).extracting(Attendance::waiting).containsExactly(false, false, true, false);
    assertThat(told.get(2).pass()).isEmpty();
  }

  private static final class EverybodyAdmitted implements LineWatch {
    @Override
    public Optional<LineView> since(long scheduleId, String epoch, long seq) {
      return Optional.empty();
    }

    @Override
    public List<Attendance> attend(long scheduleId, List<WaitingToken> keys) {
      return keys.stream()
          .map(key -> new Attendance(false, Optional.of(key), FakeSeatHolds.END))
          .toList();
    }
  }

  @Test
  void a_class_without_an_interface_can_be_stood_before() {
    List<String> calls = new ArrayList<>();
    Talker real = new Talker(calls);
    Intercepted.before(real, "say", () -> calls.add("before")).say();
    Intercepted.before(real, "other", () -> calls.add("never")).say();
    assertThat(calls).containsExactly("before", "said", "said");
  }

  @Test
  void a_listener_who_left_is_never_taken_out_of_the_map() {
    List<String> calls = new ArrayList<>();
    Talker map = Intercepted.of(new Talker(calls), new StreamMapLeak());
    assertThatThrownBy(() -> map.leave("somebody")).isInstanceOf(IllegalStateException.class);
    assertThat(calls).isEmpty();
  }

  static class Talker {
    private final List<String> calls;

    Talker(List<String> calls) {
      this.calls = calls;
    }

    void say() {
      calls.add("said");
    }

    void leave(String who) {
      calls.add("left " + who);
    }
  }

  @Test
  void who_listened_elsewhere_before_is_not_told_of_the_admission() {
    LineWatch admitsAll =
        new LineWatch() {
          @Override
          public Optional<LineView> since(long scheduleId, String epoch, long seq) {
            return Optional.empty();
          }

          @Override
          public List<Attendance> attend(long scheduleId, List<WaitingToken> keys) {
            return keys.stream()
                .map(key -> new Attendance(false, Optional.of(key), Instant.EPOCH))
                .toList();
          }
        };
    LineWatch forgetful = new StreamNotResumed(admitsAll, key -> key.number() == 7);
    assertThat(forgetful.attend(1, List.of(token(7), token(8))))
        .extracting(attendance -> attendance.pass().isPresent())
        .containsExactly(true, false);
  }
}
