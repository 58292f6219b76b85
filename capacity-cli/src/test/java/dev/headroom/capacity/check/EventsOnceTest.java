package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.asked;
import static dev.headroom.capacity.check.Histories.judged;
import static dev.headroom.capacity.check.Histories.told;
import static dev.headroom.capacity.check.Histories.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Facts.Event;
import dev.headroom.capacity.run.Facts.Reservation;
import dev.headroom.capacity.run.Facts.Sales;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsOnceTest {

  private static final Reservation PAID =
      new Reservation(9, 17, 1, List.of(4L, 5L), "h1", 2_000, 501L, "k", 100L);
  private static final Event TOLD = new Event("e1", 501, 9, true, 1);
  private static final Sales SOLD = new Sales(1, 2);

  @Test
  void each_payment_told_and_applied_once_holds() {
    Invariant result = result(true, List.of(PAID), List.of(TOLD), List.of(SOLD));
    assertThat(result.held()).isTrue();
    assertThat(result.closestCall()).hasToString("1 event, applied once");
    assertThat(result(true, List.of(), List.of(), List.of()).applies()).isFalse();
  }

  @Test
  void a_payment_without_an_event_lost_it_whether_or_not_all_has_settled() {
    for (boolean settled : new boolean[] {true, false}) {
      assertThat(told(result(settled, List.of(PAID), List.of(), List.of())))
          .containsExactly("payment 501 of user 17 has no event");
    }
  }

  @Test
  void what_is_on_its_way_is_not_lost_yet() {
    Event waits = new Event("e1", 501, 9, false, 0);
    Event sent = new Event("e1", 501, 9, true, 0);
    assertThat(result(false, List.of(PAID), List.of(waits), List.of()).held()).isNull();
    assertThat(told(result(true, List.of(PAID), List.of(waits), List.of())))
        .containsExactly("the event of payment 501 of user 17 was never published");
    assertThat(told(result(true, List.of(PAID), List.of(sent), List.of())))
        .containsExactly("the event of payment 501 of user 17 was published and never applied");
  }

  @Test
  void what_was_applied_twice_shows_in_its_count_or_in_the_sales() {
    assertThat(
            told(result(true, List.of(PAID), List.of(new Event("e1", 501, 9, true, 2)), sold(2))))
        .containsExactly("the event of payment 501 was applied 2 times");
    assertThat(told(result(false, List.of(PAID), List.of(TOLD), sold(4))))
        .containsExactly("events counted 4 seats of schedule 1 as sold, and 2 were");
    assertThat(told(result(false, List.of(PAID), List.of(TOLD), sold(1))))
        .containsExactly("events counted 1 seats of schedule 1 as sold, and 2 were");
    assertThat(
            told(
                result(
                    true,
                    List.of(PAID),
                    List.of(TOLD, new Event("e2", 501, 9, true, 1)),
                    List.of(SOLD))))
        .containsExactly("payment 501 was told in two events");
  }

  @Test
  void an_event_of_a_payment_that_was_rolled_back_is_wrong() {
    assertThat(
            told(
                result(
                    true,
                    List.of(PAID),
                    List.of(TOLD, new Event("e2", 502, 10, true, 1)),
                    List.of(SOLD))))
        .containsExactly("an event told of payment 502, which does not exist");
  }

  @Test
  void events_of_payments_long_before_the_run_may_be_forgotten() {
    Facts facts = facts(true, List.of(PAID), List.of(), List.of(SOLD));
    assertThat(
            judged(
                    new EventsOnce(Promises.DEFAULT),
                    with(facts),
                    asked("enter", 1).at(90_000, 90_010).ok("t"))
                .applies())
        .isFalse();
  }

  @Test
  void without_facts_it_is_not_known() {
    Invariant silent = judged(new EventsOnce(Promises.DEFAULT));
    assertThat(silent.held()).isNull();
    assertThat(silent.applies()).isFalse();
  }

  private static List<Sales> sold(long seats) {
    return List.of(new Sales(1, seats));
  }

  private static Invariant result(
      boolean settled, List<Reservation> reservations, List<Event> events, List<Sales> sales) {
    return judged(
        new EventsOnce(Promises.DEFAULT), with(facts(settled, reservations, events, sales)));
  }

  private static Facts facts(
      boolean settled, List<Reservation> reservations, List<Event> events, List<Sales> sales) {
    return new Facts(
        true,
        settled,
        500_000,
        reservations,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        events,
        sales,
        List.of());
  }
}
