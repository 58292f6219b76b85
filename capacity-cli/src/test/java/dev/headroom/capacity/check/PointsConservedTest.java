package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.charge;
import static dev.headroom.capacity.check.Histories.judged;
import static dev.headroom.capacity.check.Histories.pay;
import static dev.headroom.capacity.check.Histories.story;
import static dev.headroom.capacity.check.Histories.told;
import static dev.headroom.capacity.check.Histories.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Facts.Account;
import dev.headroom.capacity.run.Facts.Entry;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PointsConservedTest {

  private static final Operation CHARGED = charge(17, 50).key("c").at(1_000, 1_010).ok();
  private static final Entry GRANTED = new Entry(17, true, 50, "c");

  @Test
  void sums_hold_to_the_point() {
    assertThat(sums(0, 0, 100, 30, 70).held()).isTrue();
    assertThat(told(sums(0, 0, 100, 30, 69)))
        .containsExactly("100 points were granted, 30 spent and 69 are left: 1 too few");
    assertThat(told(sums(0, 0, 100, 30, 71)))
        .containsExactly("100 points were granted, 30 spent and 71 are left: 1 too many");
  }

  @Test
  void sums_grow_by_what_people_were_told() {
    assertThat(sums(100, 0, 150, 0, 150, CHARGED).held()).isTrue();
    assertThat(told(sums(100, 0, 100, 0, 100, CHARGED)))
        .containsExactly("people were told that 50 points were charged, and 0 were");
    assertThat(told(sums(100, 0, 200, 0, 200, CHARGED)))
        .containsExactly("100 points were granted, though people asked for 50 at most");
    Operation lost = charge(18, 30).key("d").at(2_000, 12_000).lost();
    assertThat(sums(100, 0, 150, 0, 150, CHARGED, lost).held()).isTrue();
    assertThat(sums(100, 0, 180, 0, 180, CHARGED, lost).held()).isTrue();
    assertThat(told(sums(100, 20, 100, 20, 80, pay(17, "h1").at(1, 2).amount(20).ok("501"))))
        .containsExactly("people paid 20 points by what they were told, and 0 were spent");
  }

  @Test
  void a_charge_repeated_with_its_key_counts_once() {
    Operation again = charge(17, 50).key("c").at(1_020, 1_030).probe("again").ok();
    Operation reused =
        charge(17, 60).key("c").at(1_040, 1_050).probe("reused").refused(422, "REUSED");
    assertThat(sums(100, 0, 150, 0, 150, CHARGED, again, reused).held()).isTrue();
    assertThat(sums(100, 0, 200, 0, 200, CHARGED, again).held()).isFalse();
  }

  @Test
  void an_account_that_lost_points_is_told_with_what_its_owner_did() {
    Facts facts = facts(List.of(new Account(17, 150, 0, 100)), List.of(GRANTED));
    Invariant result = judged(new PointsConserved(), with(facts), CHARGED);
    assertThat(told(result))
        .containsExactly("user 17 was granted 150 points, spent 0 and has 100 left: 50 too few");
    assertThat(story(result.witnesses().get(0)))
        .containsExactly("1000–1010 user 17 asked to charge 50 points: granted ?");
  }

  @Test
  void charges_are_on_their_accounts_once() {
    Account account = new Account(17, 150, 0, 150);
    Invariant held =
        judged(new PointsConserved(), with(facts(List.of(account), List.of(GRANTED))), CHARGED);
    assertThat(held.held()).isTrue();
    assertThat(held.closestCall())
        .hasToString("granted = spent + balances, to the point; 1 charge on its account once");
    assertThat(rows(List.of(), CHARGED))
        .containsExactly(
            "user 17 was told at 0:01.010 that 50 points were charged, and they are not there");
    assertThat(rows(List.of(GRANTED, GRANTED), CHARGED))
        .containsExactly("user 17 was granted the same charge of 50 points twice");
    assertThat(rows(List.of(new Entry(17, true, 60, "c")), CHARGED))
        .containsExactly("user 17 asked at 0:01.010 to charge 50 points, and 60 were granted");
  }

  @Test
  void a_charge_without_an_answer_may_be_there_or_not_and_a_refused_one_may_not() {
    Operation lost = charge(17, 50).key("c").at(1_000, 11_000).lost();
    assertThat(rows(List.of(GRANTED), lost)).isEmpty();
    assertThat(rows(List.of(), lost)).isEmpty();
    Operation refused = charge(17, 50).key("c").at(1_000, 1_010).refused(400, "INVALID_REQUEST");
    assertThat(rows(List.of(), refused)).isEmpty();
    assertThat(rows(List.of(GRANTED), refused))
        .containsExactly(
            "user 17 was refused a charge at 0:01.010, and was granted 50 points all the same");
    assertThat(rows(List.of(GRANTED), lost, refused)).isEmpty();
  }

  @Test
  void grants_of_which_this_history_knows_nothing_are_left_alone() {
    assertThat(rows(List.of(GRANTED, new Entry(99, true, 10, "earlier")), CHARGED)).isEmpty();
  }

  @Test
  void a_system_that_tells_nothing_is_not_judged() {
    Invariant silent = judged(new PointsConserved(), CHARGED);
    assertThat(silent.held()).isNull();
    assertThat(silent.applies()).isFalse();
    Ledger nothing = new Ledger(null, null, null, null);
    Invariant untold =
        judged(
            new PointsConserved(),
            with(new Ledger.BeforeAndAfter(nothing, null), Stored.cut()),
            CHARGED);
    assertThat(untold.held()).isNull();
    assertThat(untold.applies()).isTrue();
  }

  private static List<String> rows(List<Entry> entries, Operation... operations) {
    Account other = new Account(1, 100, 0, 100);
    return told(judged(new PointsConserved(), with(facts(List.of(other), entries)), operations));
  }

  private static Facts facts(List<Account> accounts, List<Entry> entries) {
    return new Facts(
        true, true, 500_000, List.of(), accounts, entries, List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of());
  }

  private static Invariant sums(
      long grantedBefore,
      long spentBefore,
      long granted,
      long spent,
      long left,
      Operation... operations) {
    Ledger before =
        grantedBefore == 0 ? null : ledger(grantedBefore, spentBefore, grantedBefore - spentBefore);
    return judged(
        new PointsConserved(),
        with(new Ledger.BeforeAndAfter(before, ledger(granted, spent, left)), Facts.NONE),
        operations);
  }

  private static Ledger ledger(long granted, long spent, long left) {
    return new Ledger(null, new Ledger.Points(granted, spent, left), null, null);
  }
}
