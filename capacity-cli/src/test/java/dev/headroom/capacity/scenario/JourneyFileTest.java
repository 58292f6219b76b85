package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JourneyFileTest {

  private static final String FULL =
      """
        steps: [enter, stream, hold, pay, check]
        think: 0 s
        poll: 2 s
        giveUp: {share: 20 %, after: 30 s to 2 min}
        refresh: {share: 12.5 %, every: 20 s to 60 s}
        buy: 30 %
        accept: {enter: [429, 503], stream: [503]}
        keepAlive: 5 s
        seatsPerHold: 1 to 2
      """;

  @TempDir Path folder;

  @Test
  void a_journey_says_what_people_do_and_how_patient_they_are() throws IOException {
    Journey journey = read(FULL).journey();

    assertThat(journey.turns())
        .isEqualTo(
            new Turns.InOrder(List.of(Step.ENTER, Step.STREAM, Step.HOLD, Step.PAY, Step.CHECK)));
    assertThat(journey.think()).isEqualTo(new Span(Duration.ZERO, Duration.ZERO));
    assertThat(journey.giveUp())
        .isEqualTo(new Habit(20, new Span(Duration.ofSeconds(30), Duration.ofMinutes(2))));
    assertThat(journey.refresh().percent()).isEqualTo(12.5);
    assertThat(journey.buyPercent()).isEqualTo(30);
    assertThat(journey.accept())
        .isEqualTo(Map.of(Step.ENTER, List.of(429, 503), Step.STREAM, List.of(503)));
    assertThat(journey.keepAlive()).isEqualTo(Duration.ofSeconds(5));
    assertThat(journey.seatsPerHold()).isEqualTo(new SeatCount(1, 2));
    assertThat(journey.streams()).isTrue();
    assertThat(journey.requests())
        .containsExactlyInAnyOrder(
            "enter",
            "subscribe",
            "hold",
            "pay",
            "check",
            "leave",
            "enter refused",
            "subscribe refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FULL,
        "  mix: {concerts: 40, seats: 20, concert: 0}\n  think: 1 s\n",
        "  visit: {enter: 7, hold: 2, pay: 1}\n  think: 1 s to 90 s\n"
      })
  void what_is_written_is_read_back_as_it_was(String journey) throws IOException {
    Scenario scenario = read(journey);

    assertThat(Scenario.read(write(scenario.toYaml()))).isEqualTo(scenario);
    assertThat(Scenario.read(write(scenario.scaled(0.5, 0.5).toYaml())))
        .isEqualTo(scenario.scaled(0.5, 0.5));
  }

  @Test
  void scaling_leaves_people_and_rivals_as_they_are_and_takes_the_claimed_rate_along()
      throws IOException {
    Scenario scenario = read(FULL);
    Scenario tenth = scenario.scaled(0.1, 0.1);

    assertThat(tenth.journey()).isEqualTo(scenario.journey());
    assertThat(tenth.data().rivals()).isEqualTo(100);
    assertThat(tenth.load().arrivals()).isEqualTo(Arrivals.RANDOM);
    assertThat(tenth.claims())
        .isEqualTo(
            new Claims(
                300.0, Duration.ofMillis(200), 99.5, Duration.ofHours(1), Duration.ofMinutes(3)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[enter, stream, hold   | [enter, stram, hold  | :5: there is no step \"stram\". Write:"
            + " stream",
        "[enter, stream, hold   | [stream, enter, hold | :5: \"stream\" comes before any"
            + " \"enter\", which it needs. Write: steps: [ …, enter, …, stream ]",
        "poll: 2 s              | visit: {enter: 1}  | :5: \"visit\" and \"steps\" don't go"
            + " together. Write: one of them",
        "buy: 30 %              | buy: 30             | :10: \"buy\" is \"30\", which is no share"
            + " from 0 % to 100 %. Write: buy: 30 %",
        "after: 30 s to 2 min   | when: 1 s           | :8: giveUp has no key \"when\". Write: one"
            + " of share, after",
        "30 s to 2 min          | 30 s to 20 s        | :8: \"after\" is \"30 s to 20 s\", which"
            + " is no range. Write: after: 30 s to 2 min",
        "stream: [503]          | booked: [503]       | :11: this journey has no step \"booked\"."
            + " Write: accept: {enter: [503]}",
        "stream: [503]          | stream: [200]       | :11: \"stream\" takes whole numbers from"
            + " 400 to 599. Write: stream: [400, …]",
        "keepAlive: 5 s         | keepAlive: 0 s      | :12: \"keepAlive\" is \"0 s\", which is no"
            + " time at all. Write: keepAlive: 60 s",
        "seatsPerHold: 1 to 2   | seatsPerHold: 2 to 5 | :13: \"seatsPerHold\" is \"2 to 5\", but a"
            + " hold takes 1 to 4 seats. Write: seatsPerHold: 1 to 2",
        "steps: [enter, stream, hold, pay, check] | visit: {enter: 1} | :6: \"think\" of zero would"
            + " loop without a pause where turns are drawn from a visit. Write: think: 4 s to 6 s",
        "steps: [enter, stream, hold, pay, check] | mix: {enter: 1, hold: 2, pay: 2} | :5: a purchase"
            + " ends the admission, so that a visit makes one. Write: pay: 1",
        "availability: 99.5 %   | availability: 995 % | :15: \"availability\" is \"995 %\", which"
            + " is no share from 0 % to 100 %. Write: availability: 99.5 %",
        "rate: 3000 /s          | rate: 3000          | :15: \"rate\" is \"3000\", which is no"
            + " rate a second. Write: rate: 3000 /s",
        "rivals: 100            | rivals: 0           | :14: \"rivals\" is \"0\", which is below"
            + " 1. Write: rivals: 1",
      })
  void an_error_is_one_line_with_its_place_and_its_mend(String from, String to, String message) {
    String yaml = text(FULL);
    assertThat(yaml).contains(from);

    assertThatThrownBy(() -> Scenario.read(write(yaml.replace(from, to))))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(folder.resolve("s.yaml") + message);
  }

  private Scenario read(String journey) throws IOException {
    return Scenario.read(write(text(journey)));
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("s.yaml"), yaml);
  }

  private static String text(String journey) {
    return """
        name: small
        load: {model: open, arrivals: random,
          phases: [{name: steady, duration: 10 s, rate: 10}]}
        journey:
        """
        + journey
        + """
        data: {users: 10, rivals: 100}
        claims: {rate: 3000 /s, response: 200 ms, availability: 99.5 %, over: 1 h, downtime: 3 min}
        """;
  }
}
