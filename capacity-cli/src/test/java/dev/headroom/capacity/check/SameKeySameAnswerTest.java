package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.alone;
import static dev.headroom.capacity.check.Histories.asked;
import static dev.headroom.capacity.check.Histories.book;
import static dev.headroom.capacity.check.Histories.charge;
import static dev.headroom.capacity.check.Histories.hold;
import static dev.headroom.capacity.check.Histories.pay;
import static dev.headroom.capacity.check.Histories.story;
import static dev.headroom.capacity.check.Histories.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SameKeySameAnswerTest {

  private static final String BUSY = "PAYMENT_IN_PROGRESS";

  @Test
  void repeats_that_get_the_first_answer_are_right() {
    Invariant result =
        judged(
            hold(17, 4).key("k").at(1_000, 1_010).answer("a").ok("h1"),
            hold(17, 4).key("k").at(1_020, 1_030).answer("a").probe("again").ok("h1"),
            charge(17, 50).key("c").at(2_000, 2_010).answer("b").ok(),
            charge(17, 50).key("c").at(2_005, 2_015).answer("b").probe("twice").ok(),
            pay(17, "h1", 4).key("other").at(3_000, 3_010).ok("9"));

    assertThat(result.held()).isTrue();
    assertThat(result.checked()).isEqualTo(2);
    assertThat(result.closestCall()).hasToString("2 repeats of a key, all given the first answer");
  }

  @Test
  void where_no_key_came_twice_there_is_nothing_to_judge() {
    assertThat(judged(hold(17, 4).key("k").at(1, 2).ok("h1")).applies()).isFalse();
    assertThat(judged(asked("enter", 17).at(1, 2).ok("t")).applies()).isFalse();
  }

  @Test
  void a_repeat_that_was_acted_on_anew_is_told_with_its_first_answer() {
    Invariant result =
        judged(
            pay(17, "h1", 4).key("k").at(1_000, 1_010).ok("501"),
            pay(17, "h1", 4).key("k").at(1_020, 1_030).probe("again").ok("502"));

    assertThat(result.held()).isFalse();
    assertThat(told(result))
        .containsExactly("a repeat with the same key was acted on anew for user 17 at 0:01.030");
    assertThat(story(result.witnesses().get(0)))
        .containsExactly(
            "1000–1010 user 17 asked to pay: granted as 501 ?",
            "1020–1030 the inspector as user 17 asked to pay: granted as 502 ?");
  }

  @Test
  void another_answer_about_the_same_thing_is_found() {
    assertThat(
            told(
                judged(
                    charge(17, 50).key("k").at(1_000, 1_010).answer("balance 150").ok(),
                    charge(17, 50).key("k").at(1_020, 1_030).answer("balance 200").ok())))
        .containsExactly("a repeat with the same key of user 17 got another answer at 0:01.030");
  }

  @Test
  void a_bookings_answer_moves_on_but_not_its_id() {
    Operation first = book(17, 4).key("k").at(1_000, 1_010).answer("REQUESTED").ok("b1");
    assertThat(judged(first, book(17, 4).key("k").at(1_020, 1_030).answer("HELD").ok("b1")).held())
        .isTrue();
    assertThat(judged(first, book(17, 4).key("k").at(1_020, 1_030).ok("b2")).held()).isFalse();
  }

  @Test
  void what_was_granted_may_not_be_refused_to_a_later_repeat() {
    Operation first = hold(17, 4).key("k").at(1_000, 1_010).ok("h1");
    assertThat(told(judged(first, hold(17, 4).key("k").at(1_011, 1_020).refused("SEAT_TAKEN"))))
        .containsExactly("what had been granted to user 17 was refused to a repeat at 0:01.020");
    assertThat(
            judged(first, pay(17, "h1", 4).key("k").at(1_011, 1_020).refused("HOLD_EXPIRED"))
                .applies())
        .as("another call has keys of its own")
        .isFalse();
    assertThat(judged(first, hold(18, 4).key("k").at(1_011, 1_020).refused("SEAT_TAKEN")).applies())
        .as("another user, too")
        .isFalse();
  }

  @Test
  void a_repeat_that_may_have_come_first_may_be_refused() {
    assertThat(
            judged(
                    hold(17, 4).key("k").at(1_000, 1_010).ok("h1"),
                    hold(17, 4).key("k").at(1_009, 1_020).refused("SEAT_TAKEN"))
                .held())
        .isNotEqualTo(false);
  }

  @Test
  void refusals_that_pass_say_nothing_about_the_key() {
    for (int status : new int[] {0, 401, 429, 500, 503}) {
      assertThat(
              judged(
                      hold(17, 4).key("k").at(1_000, 1_010).ok("h1"),
                      hold(17, 4).key("k").at(1_020, 1_030).refused(status, "X"))
                  .held())
          .isNotEqualTo(false);
    }
  }

  @Test
  void only_success_is_remembered() {
    assertThat(
            judged(
                    hold(17, 4).key("k").at(1_000, 1_010).refused("SEAT_TAKEN"),
                    hold(17, 4).key("k").at(1_020, 1_030).ok("h1"),
                    pay(17, "h1", 4).key("p").at(2_000, 2_010).refused(402, "INSUFFICIENT_POINTS"),
                    pay(17, "h1", 4).key("p").at(2_020, 2_030).ok("501"))
                .held())
        .isNotEqualTo(false);
  }

  @Test
  void an_answer_that_never_came_is_no_answer() {
    assertThat(
            judged(
                    charge(17, 50).key("k").at(1_000, 1_010).lost(),
                    charge(17, 50).key("k").at(1_020, 1_030).answer("a").ok(),
                    charge(17, 50).key("k").at(1_040, 1_050).lost())
                .held())
        .isNotEqualTo(false);
  }

  @Test
  void a_key_used_for_something_else_has_to_be_refused() {
    Operation first = hold(17, 4).key("k").at(1_000, 1_010).ok("h1");
    Invariant right =
        judged(
            first,
            hold(17, 5)
                .key("k")
                .at(1_020, 1_030)
                .probe("reused")
                .refused(422, "IDEMPOTENCY_KEY_REUSED"));
    assertThat(right.held()).isTrue();
    assertThat(right.closestCall()).hasToString("1 use of a key for something else, refused");

    assertThat(told(judged(first, hold(17, 5).key("k").at(1_020, 1_030).probe("reused").ok("h2"))))
        .containsExactly("one key was taken for two different requests of user 17 at 0:01.030");
    assertThat(judged(first, hold(17, 5).key("k").at(1_020, 1_030).ok("h2")).held()).isFalse();
    assertThat(
            judged(
                    pay(17, "h1").key("p").at(1, 2).ok("1"),
                    pay(17, "h2").key("p").at(3, 4).probe("reused").ok("1"))
                .held())
        .isFalse();
  }

  @Test
  void a_key_whose_request_was_refused_is_free_for_another() {
    assertThat(
            judged(
                    hold(17, 4).key("k").at(1_000, 1_010).refused("SEAT_TAKEN"),
                    hold(17, 5).key("k").at(1_020, 1_030).probe("reused").ok("h2"))
                .held())
        .isNotEqualTo(false);
  }

  @Test
  void the_order_of_seats_makes_no_other_request() {
    assertThat(
            judged(
                    hold(17, 4, 5).key("k").at(1_000, 1_010).ok("h1"),
                    hold(17, 5, 4).key("k").at(1_020, 1_030).ok("h1"))
                .held())
        .isTrue();
  }

  @Test
  void a_hold_of_another_schedule_has_keys_of_its_own() {
    assertThat(
            judged(
                    hold(17, 4).key("k").at(1_000, 1_010).ok("h1"),
                    hold(17, 4).schedule(2).key("k").at(1_020, 1_030).ok("h2"))
                .applies())
        .isFalse();
  }

  @Test
  void tokens_made_up_or_of_others_are_judged_elsewhere() {
    assertThat(
            judged(
                    hold(17, 4).key("k").at(1_000, 1_010).ok("h1"),
                    hold(17, 4).key("k").at(1_020, 1_030).probe("forged").refused(401, "X"),
                    hold(17, 4).key("k").at(1_040, 1_050).probe("expired").refused(403, "X"))
                .applies())
        .isFalse();
  }

  @Test
  void in_progress_is_right_while_another_attempt_may_be_at_work() {
    assertThat(
            judged(
                    pay(17, "h1").key("k").at(1_000, 1_100).ok("501"),
                    pay(17, "h1").key("k").at(1_050, 1_060).probe("twice").refused(BUSY))
                .held())
        .isNotEqualTo(false);
    assertThat(
            judged(
                    pay(17, "h1").key("k").at(1_000, 11_000).lost(),
                    pay(17, "h1").key("k").at(30_000, 30_010).refused(BUSY))
                .held())
        .as("within what a payment may take after nobody waits for it any more")
        .isNotEqualTo(false);
    assertThat(
            judged(
                    pay(17, "h1").key("k").at(1_000, 1_100).answered("unknown", 504, null),
                    pay(17, "h1").key("k").at(5_000, 5_010).refused(BUSY))
                .held())
        .isNotEqualTo(false);
  }

  @Test
  void a_key_that_stays_in_progress_with_nobody_at_it_is_stuck() {
    Operation failed = pay(17, "h1").key("k").at(1_000, 1_100).refused(402, "INSUFFICIENT_POINTS");
    Operation stuck = pay(17, "h1").key("k").at(2_000, 2_010).refused(BUSY);

    assertThat(told(judged(failed, stuck)))
        .containsExactly(
            "user 17 was told at 0:02.010 that the payment was in progress, though nobody could be"
                + " at it any more");
    assertThat(
            judged(
                    pay(17, "h1").key("k").at(1_000, 11_000).lost(),
                    pay(17, "h1").key("k").at(31_101, 31_110).refused(BUSY))
                .held())
        .isFalse();
    assertThat(judged(failed, pay(17, "h1").key("k").at(2_000, 3_000).refused(BUSY)).held())
        .as("a lock of somebody else's may have been waited for")
        .isNotEqualTo(false);
  }

  @Test
  void a_history_with_gaps_shows_what_is_wrong_in_it_but_not_that_nothing_is() {
    Evidence gaps = new Evidence(0, false, Histories.NO_LEDGER, Facts.NONE, List.of());
    Operation failed = pay(17, "h1").key("k").at(1_000, 1_100).refused(402, "X");
    Operation busy = pay(17, "h1").key("k").at(2_000, 2_010).refused(BUSY);
    Operation first = pay(17, "h1").key("k").at(3_000, 3_010).ok("501");
    Operation anew = pay(17, "h1").key("k").at(3_020, 3_030).ok("502");

    assertThat(Histories.judged(check(), gaps, failed, busy).held()).isNull();
    assertThat(Histories.judged(check(), gaps, first, anew).held()).isFalse();
  }

  private static Invariant judged(Operation... operations) {
    return Histories.judged(check(), alone(), operations);
  }

  private static Check check() {
    return new SameKeySameAnswer(Promises.DEFAULT);
  }
}
