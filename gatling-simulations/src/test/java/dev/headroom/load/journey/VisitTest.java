package dev.headroom.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.feeder.Person;
import dev.headroom.load.scenario.Journey;
import dev.headroom.load.scenario.Think;
import dev.headroom.load.scenario.VisitMix;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitTest {

  private static final Answer WAITING =
      Answer.parse("{\"userKey\":\"k\",\"admittedToken\":null,\"position\":4}");
  private static final Answer ADMITTED =
      Answer.parse("{\"userKey\":\"k\",\"admittedToken\":\"t\",\"position\":0}");

  private final Visit visit =
      Visit.of(
          new Person(0, 7, 3),
          Journey.of(
              new VisitMix(2, 1, 1), new Think(Duration.ofSeconds(4), Duration.ofSeconds(6))),
          42);

  @Test
  void an_admission_is_news_once() {
    assertThat(visit.takeTicket(WAITING)).isFalse();
    assertThat(visit.admitted()).isFalse();
    assertThat(visit.takeTicket(ADMITTED)).isTrue();
    assertThat(visit.takeTicket(ADMITTED)).isFalse();
    assertThat(visit.admittedToken()).isEqualTo("t");
  }

  @Test
  void an_admission_that_ran_out_has_to_be_waited_for_again() {
    visit.takeTicket(ADMITTED);
    visit.takeTicket(WAITING);

    assertThat(visit.entered()).isTrue();
    assertThat(visit.admitted()).isFalse();
    assertThat(visit.takeTicket(ADMITTED)).isTrue();
  }

  @Test
  void a_person_thinks_as_long_as_the_scenario_says() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(visit.think()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    }
  }

  @Test
  void a_visit_given_up_is_over() {
    assertThat(visit.over()).isFalse();
    visit.giveUp();
    assertThat(visit.over()).isTrue();
  }

  @Test
  void an_answer_that_is_no_json_has_no_fields() {
    assertThat(Answer.parse("<html>").has("userKey")).isFalse();
    assertThat(Answer.parse("").text("userKey")).isNull();
  }
}
