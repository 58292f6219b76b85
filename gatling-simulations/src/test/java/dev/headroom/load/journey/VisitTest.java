package dev.headroom.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.feeder.Person;
import dev.headroom.load.feeder.Waiting;
import dev.headroom.load.scenario.Journey;
import dev.headroom.load.scenario.Percent;
import dev.headroom.load.scenario.Sequence;
import dev.headroom.load.scenario.Step;
import dev.headroom.load.scenario.Think;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitTest {

  private static final Answer WAITING =
      Answer.parse("{\"userKey\":\"k\",\"admittedToken\":null,\"position\":4}");
  private static final Answer ADMITTED =
      Answer.parse("{\"userKey\":\"k\",\"admittedToken\":\"t\",\"position\":0}");

  private static final Journey BUYERS =
      Journey.of(
          new Sequence(List.of(Step.ENTER, Step.POLL, Step.HOLD, Step.PAY)),
          Think.parse("4 s to 6 s"));

  private final Visit visit = visit(BUYERS);

  @Test
  void an_admission_is_news_once() {
    assertThat(visit.takeTicket(WAITING, 1)).isFalse();
    assertThat(visit.admitted()).isFalse();
    assertThat(visit.takeTicket(ADMITTED, 2)).isTrue();
    assertThat(visit.takeTicket(ADMITTED, 3)).isFalse();
    assertThat(visit.admittedToken()).isEqualTo("t");
  }

  @Test
  void an_admission_that_ran_out_has_to_be_waited_for_again() {
    visit.takeTicket(ADMITTED, 1);
    visit.takeTicket(WAITING, 2);

    assertThat(visit.inLine()).isTrue();
    assertThat(visit.admitted()).isFalse();
    assertThat(visit.takeTicket(ADMITTED, 3)).isTrue();
  }

  @Test
  void the_time_in_the_line_begins_with_the_first_ticket_and_ends_with_the_admission() {
    assertThat(visit.waiting()).isNull();
    visit.takeTicket(WAITING, 1);
    Waiting waiting = visit.waiting();
    visit.takeTicket(WAITING, 9);
    assertThat(visit.waiting()).isNotNull().isSameAs(waiting);
    visit.takeTicket(ADMITTED, 10);
    assertThat(visit.waiting()).isNull();
  }

  @Test
  void who_came_only_to_look_leaves_after_the_admission() {
    Visit looker = visit(buying(new Percent(0)));
    looker.draw();
    looker.takeTicket(ADMITTED, 1);

    assertThat(looker.draw()).isEqualTo(Step.LEAVE);
    assertThat(looker.over()).isTrue();
    assertThat(looker.asPlanned()).isTrue();
  }

  @Test
  void who_was_sent_away_comes_back_once() {
    visit.draw();
    assertThat(visit.comesBack(7_000)).isTrue();
    assertThat(visit.returns()).isEqualTo(7_000);
    assertThat(visit.draw()).isEqualTo(Step.ENTER);
    assertThat(visit.returns()).isZero();
    assertThat(visit.comesBack(9_000)).isFalse();
  }

  @Test
  void a_visit_ended_early_is_over_and_not_as_planned() {
    assertThat(visit.over()).isFalse();
    visit.end();
    assertThat(visit.over()).isTrue();
    assertThat(visit.asPlanned()).isFalse();
  }

  @Test
  void the_last_hold_is_paid_first() {
    visit.basket().takeHold(new Held("a", List.of(1)));
    visit.basket().takeHold(new Held("b", List.of(2)));

    assertThat(visit.basket().lastHoldId()).isEqualTo("b");
    visit.basket().dropHold();
    assertThat(visit.basket().lastHoldId()).isEqualTo("a");
    visit.basket().dropHold();
    assertThat(visit.basket().hold()).isNull();
  }

  @Test
  void who_left_has_no_ticket_but_still_a_key_for_what_was_bought() {
    visit.takeTicket(ADMITTED, 1);
    visit.left();

    assertThat(visit.entered()).isFalse();
    assertThat(visit.admitted()).isFalse();
    assertThat(visit.userKey()).isEqualTo("k");
  }

  @Test
  void an_answer_that_is_no_json_has_no_fields() {
    assertThat(Answer.parse("<html>").has("userKey")).isFalse();
    assertThat(Answer.parse("").text("userKey")).isNull();
    assertThat(Answer.parse("[]").texts("concerts", "concertId")).isEmpty();
  }

  @Test
  void a_list_in_an_answer_gives_its_ids() {
    assertThat(
            Answer.parse("{\"concerts\":[{\"concertId\":4},{\"x\":1},{\"concertId\":\"a\"}]}")
                .texts("concerts", "concertId"))
        .containsExactly("4", "a");
  }

  private static Journey buying(Percent share) {
    return new Journey(
        BUYERS.turns(),
        BUYERS.think(),
        BUYERS.poll(),
        null,
        null,
        share,
        BUYERS.accept(),
        BUYERS.keepAlive(),
        BUYERS.seatsPerHold());
  }

  private static Visit visit(Journey journey) {
    return Visit.of(new Person(0, 7, 3, 0), journey, 42);
  }
}
