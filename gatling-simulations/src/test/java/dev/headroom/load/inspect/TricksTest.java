package dev.headroom.load.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.feeder.Share;
import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.scenario.TestData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TricksTest {

  private static final People ANN = new People(11);
  private static final People BOB = new People(12);
  private static final TestData DATA = new TestData(100, 1, 50, 0, 0, 1);
  private static final long LATER = 60_000;

  private final Dice dice =
      new Dice(DATA, new Share(2, 3), 1, new LoadClock(Duration.ofMinutes(1)));
  private final Tricks tricks = new Tricks(dice);

  @Test
  void asks_again_word_for_word() {
    tricks.heard(ANN.held(5, 6));
    Ask again = only(Kind.HOLD, Probe.AGAIN).get(0);
    assertThat(again.draft().key()).isEqualTo("hold-11");
    assertThat(again.draft().ref()).isNull();
    assertThat(again.pass()).isEqualTo(ANN.pass());
    assertThat(again.kind().body(again.draft()))
        .isEqualTo("{\"userId\":11,\"scheduleId\":1,\"seatIds\":[5, 6]}");
  }

  @Test
  void shows_no_pass_where_people_show_none() {
    tricks.heard(ANN.charged(100));
    assertThat(only(Kind.CHARGE, Probe.AGAIN))
        .isNotEmpty()
        .allMatch(ask -> ask.pass().isEmpty() && ask.draft().details().pass() == null);
  }

  @Test
  void asks_twice_only_for_what_has_been_answered_or_harms_nobody() {
    tricks.heard(ANN.held(5));
    for (Ask ask : only(Kind.PAY, Probe.TWICE)) {
      assertThat(ask.draft().details().of()).isNotEqualTo(ANN.holdId());
      assertThat(ask.draft().key()).startsWith("inspector-");
    }
    tricks.heard(ANN.paid(5));
    assertThat(only(Kind.PAY, Probe.TWICE)).anyMatch(ask -> "pay-11".equals(ask.draft().key()));
  }

  @Test
  void uses_a_key_once_more_for_something_else() {
    tricks.heard(ANN.held(5));
    tricks.heard(BOB.paid(7));
    tricks.heard(BOB.charged(100));
    for (Ask other : only(Kind.HOLD, Probe.REUSED)) {
      assertThat(other.draft().key()).isEqualTo("hold-11");
      assertThat(other.draft().seats()).hasSize(1).doesNotContain(5).allMatch(s -> s <= 50);
    }
    assertThat(only(Kind.PAY, Probe.REUSED))
        .allMatch(pay -> "pay-12".equals(pay.draft().key()))
        .noneMatch(pay -> BOB.holdId().equals(pay.draft().details().of()));
    assertThat(only(Kind.CHARGE, Probe.REUSED))
        .extracting(ask -> ask.draft().details().amount())
        .contains(101L);
  }

  @Test
  void forges_a_pass_and_nothing_else() {
    tricks.heard(ANN.held(5));
    for (Kind kind : List.of(Kind.HOLD, Kind.PAY, Kind.RELEASE)) {
      Ask forged = only(kind, Probe.FORGED).get(0);
      assertThat(forged.pass()).isNotEqualTo(ANN.pass()).startsWith("pass.1.11.");
      assertThat(forged.draft().user()).isEqualTo(11);
    }
  }

  @Test
  void borrows_the_pass_of_somebody_else_and_nothing_else() {
    tricks.heard(ANN.held(5));
    assertThat(only(Kind.HOLD, Probe.BORROWED)).isEmpty();
    tricks.heard(BOB.held(6));
    for (Kind kind : List.of(Kind.HOLD, Kind.PAY, Kind.RELEASE)) {
      Ask borrowed = only(kind, Probe.BORROWED).get(0);
      People owner = borrowed.draft().user() == 11 ? BOB : ANN;
      assertThat(borrowed.pass()).isEqualTo(owner.pass());
    }
  }

  @Test
  void takes_an_admission_for_over_only_after_pay_or_leave_and_the_systems_own_word() {
    tricks.heard(ANN.held(5));
    tricks.heard(ANN.released(5));
    assertThat(asks()).noneMatch(ask -> Probe.EXPIRED.text().equals(probe(ask)));
    tricks.heard(ANN.paid(5));
    List<Ask> expired = all(Probe.EXPIRED);
    assertThat(expired).extracting(Ask::kind).containsExactly(Kind.HOLD, Kind.PAY);
    assertThat(expired).allMatch(ask -> ANN.userKey().equals(ask.ended()));
    tricks.heard(BOB.left());
    assertThat(all(Probe.EXPIRED)).extracting(Ask::kind).containsExactly(Kind.HOLD);
  }

  @Test
  void repeats_a_refused_payment_only_where_it_must_fail_again() {
    tricks.heard(ANN.refusedToPay(402));
    tricks.heard(ANN.refusedToPay(409));
    assertThat(asks()).noneMatch(ask -> ask.kind() == Kind.PAY);
    tricks.heard(ANN.refusedToPay(410));
    assertThat(tricks(1_500)).noneMatch(ask -> ask.kind() == Kind.PAY);
    assertThat(tricks(4_100)).anyMatch(ask -> ask.kind() == Kind.PAY);
  }

  @Test
  void charges_two_wallets_of_its_own_until_told_that_nobody_knows_them() {
    TreeSet<Integer> users = new TreeSet<>();
    for (int i = 0; i < 4; i++) {
      tricks.next(LATER).forEach(ask -> users.add(ask.draft().user()));
    }
    assertThat(users).containsExactly(103, 104);
    Ask charge = tricks.next(LATER).get(0);
    tricks.answered(
        charge, charge.draft().answered(null, 9, Outcome.REFUSED, 404, "USER_NOT_FOUND"));
    assertThat(tricks.next(LATER)).isEmpty();
  }

  @Test
  void has_nothing_to_ask_of_a_system_with_short_or_numbered_ids_that_could_hit_somebody() {
    Operation hold = ANN.held(5).operation().withRef("17");
    tricks.heard(new Case(hold, "t", "k"));
    assertThat(all(Probe.FORGED)).isEmpty();
    assertThat(asks()).noneMatch(ask -> "18".equals(ask.draft().details().of()));
  }

  @Test
  void remembers_only_the_last_few() {
    for (int user = 1; user <= 500; user++) {
      tricks.heard(new People(user).held(1));
      tricks.heard(new People(user).paid(1));
    }
    assertThat(asks())
        .filteredOn(ask -> ask.kind() != Kind.CHARGE)
        .allMatch(ask -> ask.draft().user() > 500 - 64);
  }

  private List<Ask> only(Kind kind, Probe probe) {
    return all(probe).stream().filter(ask -> ask.kind() == kind).toList();
  }

  private List<Ask> all(Probe probe) {
    return asks().stream().filter(ask -> probe.text().equals(probe(ask))).toList();
  }

  private static String probe(Ask ask) {
    return Objects.requireNonNull(ask.draft().details().probe());
  }

  private List<Ask> asks() {
    return tricks(LATER);
  }

  /** Every trick once, or more often. */
  private List<Ask> tricks(long now) {
    List<Ask> asks = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      asks.addAll(tricks.next(now));
    }
    return asks;
  }
}
