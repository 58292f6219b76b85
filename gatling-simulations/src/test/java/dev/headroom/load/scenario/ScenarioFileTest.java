package dev.headroom.load.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScenarioFileTest {

  private static final String PLAYABLE =
      """
      name: small
      load:
        model: closed
        phases:
          - {name: up, duration: 10 s, users: 0 to 5, counted: false}
          - {name: steady, duration: 1 min, users: 5}
      journey:
        visit: {enter: 7, hold: 2, pay: 1}
        think: 4 s to 6 s
      data: {users: 100, schedules: 2, seatsPerSchedule: 50}
      """;

  @TempDir private Path folder;

  @Test
  void baseline_is_500_people_asking_100_times_a_second_for_10_minutes() throws Exception {
    Scenario baseline = ScenarioFile.read(Path.of("scenarios/baseline.yaml"));

    Phase steady = baseline.load().phases().get(2);
    assertThat(steady.duration()).isEqualTo(Duration.ofMinutes(10));
    assertThat(baseline.load().amount(steady)).isEqualTo(new Range(500, 500));
    assertThat(500 / (baseline.journey().think().mean().toMillis() / 1e3)).isEqualTo(100);
    assertThat(baseline.journey().turns()).isEqualTo(new VisitMix(7, 2, 1));
  }

  @Test
  void a_playable_file_is_read_with_its_defaults() throws Exception {
    Scenario scenario = read(PLAYABLE);

    assertThat(scenario.load().length()).isEqualTo(Duration.ofSeconds(70));
    assertThat(scenario.load().phases().get(0).users()).isEqualTo(new Range(0, 5));
    assertThat(scenario.journey().poll()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void a_malformed_value_is_named_with_its_line() {
    refused(PLAYABLE.replace("10 s", "ten s"))
        .hasMessage(
            file()
                + ":5: load.phases[0].duration: 'ten s' is no duration like '500 ms', '30 s',"
                + " '10 min' or '7 min 30 s'");
  }

  @Test
  void an_unknown_key_is_named_with_those_that_are_known() {
    refused(PLAYABLE.replace("  think:", "  hurry: 3\n  think:"))
        .hasMessage(
            file()
                + ":9: unknown key 'journey.hurry'; known here: accept, buy, giveUp, keepAlive, mix, poll, refresh, seatsPerHold, steps, think, visit");
  }

  @Test
  void a_missing_key_is_named() {
    refused(PLAYABLE.replaceAll("(?m)^  think.*\n", "")).hasMessageContaining("'think' is missing");
  }

  @Test
  void users_do_not_belong_into_an_open_model() {
    refused(PLAYABLE.replace("closed", "open"))
        .hasMessageContaining("needs 'rate' (arrivals a second) and no 'users'");
  }

  @Test
  void a_visit_cannot_pay_without_a_hold() {
    refused(PLAYABLE.replace("hold: 2", "hold: 0")).hasMessageContaining("without a hold");
  }

  @Test
  void every_form_and_habit_of_a_journey_is_read() throws Exception {
    Journey journey =
        read(journey(
                """
                steps: [enter, stream, hold, pay, check]
                think: 0 s
                poll: 1 s
                giveUp: {share: 20 %, after: 30 s to 2 min}
                refresh: {share: 2.5%, every: 20 s}
                buy: 30 %
                accept: {enter: [429, 503], poll: [503], status: [429]}
                keepAlive: 5 s
                seatsPerHold: 1 to 2"""))
            .journey();

    assertThat(journey.turns())
        .isEqualTo(new Sequence(List.of(Step.ENTER, Step.STREAM, Step.HOLD, Step.PAY, Step.CHECK)));
    assertThat(journey.think().longest()).isZero();
    assertThat(journey.giveUp())
        .isEqualTo(new GiveUp(new Percent(0.2), Think.parse("30 s to 120 s")));
    assertThat(journey.refresh()).isEqualTo(new Refresh(new Percent(0.025), Think.parse("20 s")));
    assertThat(journey.buy()).isEqualTo(new Percent(0.3));
    assertThat(journey.accept().of("enter")).containsExactly(429, 503);
    assertThat(journey.accept().of("status")).containsExactly(429, 503);
    assertThat(journey.accept().of("hold")).isEmpty();
    assertThat(journey.keepAlive()).isEqualTo(Duration.ofSeconds(5));
    assertThat(journey.seatsPerHold()).isEqualTo(new SeatCount(1, 2));
    assertThat(journey.seats()).isEqualTo(2);
  }

  @Test
  void weights_are_turns_of_a_visit() throws Exception {
    Turns mix =
        read(journey("mix: {concerts: 40, concert: 25, seats: 20}\nthink: 1 s")).journey().turns();

    assertThat(mix.count(Step.CONCERTS)).isEqualTo(40);
    assertThat(mix.size()).isEqualTo(85);
  }

  @Test
  void what_is_said_to_judge_and_arithmetic_is_skipped() throws Exception {
    Scenario scenario =
        read(
            PLAYABLE.replace("  phases:", "  until: broken\n  phases:")
                + "claims: {rate: 3000 /s, over: 1 h}\n");

    assertThat(scenario.load().arrivals()).isEqualTo(Arrivals.EVEN);
    assertThat(scenario.data().rivals()).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          think: 1 s                                   | 7: journey: needs exactly one of 'visit', 'steps' and 'mix'
          steps: [enter]; visit: {enter: 1}; think: 1 s | 7: journey: needs exactly one of
          steps: []; think: 1 s                        | 7: journey: 'steps' lists no step
          think: 1 s; steps: [enter, sing]             | 9: journey.steps[1]: no step is called 'sing'; there are enter,
          think: 1 s; steps: [pay, hold]               | 7: journey: 'pay' needs 'hold' somewhere before it
          think: 1 s; mix: {dance: 1}                  | no step is called 'dance'
          think: 1 s; mix: {hold: 1}                   | 7: journey: 'hold' needs 'enter' in the mix
          think: 1 s; mix: {enter: 1, hold: 1, pay: 2} | more of 'pay' and 'release' than there are holds
          think: 1 s; mix: {enter: 2, hold: 2, pay: 2} | a purchase ends the admission
          think: 1 s; mix: {seats: 0}                  | a weight must be 1 or more
          think: 0 s; visit: {enter: 1}                | 'think' of zero would loop without a pause
          think: 1 s; steps: [enter]; buy: 30          | 10: journey.buy: '30' is no share like '20 %'
          think: 1 s; steps: [enter]; buy: 130 %       | must lie between 0 % and 100 %
          think: 1 s; steps: [enter]; accept: {enter: [200]} | 10: journey.accept: a refusal is an HTTP status from 400 to 599
          think: 1 s; steps: [enter]; giveUp: {share: 1 %}   | 'after' is missing
          think: 1 s; steps: [enter]; refresh: {share: 1 %, every: 0 s} | would hammer
          """)
  void a_journey_that_cannot_be_played_is_refused_with_the_mend(String journey, String mend) {
    refused(journey(journey.replace("; ", "\n")))
        .hasMessageContaining(mend.replaceAll("^(\\d+):", "s.yaml:$1:"));
  }

  @Test
  void arrivals_belong_to_the_open_model() throws Exception {
    String random = PLAYABLE.replace("  phases:", "  arrivals: random\n  phases:");

    refused(random).hasMessageContaining("'arrivals' belong to the open model");
    String open =
        random
            .replace("closed", "open")
            .replace("users: 0", "rate: 0")
            .replace("users: 5", "rate: 5");
    assertThat(read(open).load().arrivals()).isEqualTo(Arrivals.RANDOM);
  }

  @Test
  void nobody_has_less_than_no_rivals() {
    refused(PLAYABLE.replace("schedules: 2", "schedules: 2, rivals: 0"))
        .hasMessageContaining("data: 'rivals' must be 1 or more");
  }

  private static String journey(String text) {
    return PLAYABLE.replaceAll("(?s)  visit:.*6 s\n", Matcher.quoteReplacement(text.indent(2)));
  }

  @Test
  void what_is_no_yaml_is_refused_with_its_line() {
    refused("name: [1\nload: }\n").hasMessageMatching("(?s)\\Q" + file() + "\\E:\\d+: .+");
  }

  @Test
  void an_empty_file_and_an_absent_one_are_refused() {
    refused("").hasMessageContaining(file().toString());
    assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("absent.yaml")))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("cannot be read");
  }

  private Path file() {
    return folder.resolve("s.yaml");
  }

  private Scenario read(String text) throws ScenarioException, IOException {
    Files.writeString(file(), text);
    return ScenarioFile.read(file());
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(String text) {
    return assertThatThrownBy(() -> read(text))
        .isInstanceOf(ScenarioException.class)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }
}
