package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScenarioTest {

  private static final String GOOD =
      """
      name: small
      title: A small day
      question: is it fine?
      load:
        model: closed
        phases:
          - {name: ramp, duration: 30 s, users: 0 to 500, counted: false}
          - {name: steady, duration: 1 min 30 s, users: 500}
      journey:
        visit: {enter: 7, hold: 2, pay: 1}
        think: 4 s to 6 s
      data: {users: 20000, schedules: 10, seatsPerSchedule: 2000}
      app:
        waiting.permits-per-schedule: 100
      objectives:
        - {name: fine, measure: success rate, of: all, target: "> 99 %"}
        - {name: "p95, all", measure: response time p95, target: "< 500 ms", critical: "> 1 s"}
        - {name: pending, metric: app.db.pending, aggregate: max, target: "0"}
      """;

  @TempDir Path folder;

  @Test
  void what_is_written_is_read_back_as_it_was() throws IOException {
    Scenario scenario = read(GOOD);

    assertThat(read(scenario.toYaml())).isEqualTo(scenario);
    assertThat(scenario.length()).isEqualTo(Duration.ofMinutes(2));
    assertThat(scenario.countedLength()).isEqualTo(Duration.ofSeconds(90));
    assertThat(scenario.peakInWords()).isEqualTo("500 people");
    assertThat(scenario.objectives()).hasSize(3);
    assertThat(scenario.app()).containsEntry("waiting.permits-per-schedule", "100");
    assertThat(scenario.shape(4)).containsExactly(0.5, 1.0, 1.0, 1.0);
  }

  @Test
  void what_counts_can_be_made_as_long_as_something_else_takes() throws IOException {
    Scenario longer = read(GOOD).counting(Duration.ofMinutes(3));

    assertThat(longer.countedLength()).isEqualTo(Duration.ofMinutes(3));
    assertThat(longer.length()).isEqualTo(Duration.ofSeconds(210));
    assertThat(longer.peak()).isEqualTo(500);
    Scenario two = read(GOOD.replace(", counted: false", ""));
    assertThatThrownBy(() -> two.counting(Duration.ofMinutes(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 phases count");
  }

  @Test
  void scaling_multiplies_people_and_time_and_never_shrinks_the_data() throws IOException {
    Scenario small = read(GOOD).scaled(0.0001, 0.1);
    Scenario large = read(GOOD).scaled(3, 1);

    assertThat(small.peak()).isEqualTo(1);
    assertThat(small.length()).isEqualTo(Duration.ofSeconds(12));
    assertThat(small.data()).isEqualTo(read(GOOD).data());
    assertThat(small.journey()).isEqualTo(read(GOOD).journey());
    assertThat(large.peak()).isEqualTo(1_500);
    assertThat(large.data().seatsPerSchedule()).isEqualTo(6_000);
    assertThat(large.data().users()).isEqualTo(60_000);
  }

  @Test
  void an_open_load_keeps_fractions_of_arrivals() throws IOException {
    String open = GOOD.replace("closed", "open").replace("users: 0", "rate: 0");
    Scenario scenario = read(open.replace("users: 500", "rate: 5")).scaled(0.1, 1);

    assertThat(scenario.open()).isTrue();
    assertThat(scenario.phases().get(1).toUsers()).isEqualTo(0.5);
    assertThat(read(scenario.toYaml())).isEqualTo(scenario);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "counted: false | conted: false | :7: a phase has no key \"conted\". Write: counted: …",
        "duration: 30 s | duration: 30  | :7: \"duration\" is \"30\", which is no duration with its"
            + " unit (ms, s, min, h). Write: duration: 30 s",
        "model: closed  | model: clsed  | :5: load model \"clsed\" is not known. Write: model:"
            + " closed",
        "users: 500}    | users: many}  | :8: \"users\" is \"many\", which is neither a number from"
            + " 0 on nor \"a to b\". Write: users: 0 to 500",
        "\"< 500 ms\"   | \"500\"       | :17: objective \"p95, all\": target \"500\" has no unit."
            + " Write: target: \"< 500 ms\"",
        "title:         | name:         | :2: \"name\" stands here twice. Write: it once",
        "enter: 7       | enter: 0      | :10: \"enter\" is \"0\", which is below 1. Write: enter: 1",
        "seatsPerSchedule | seats       | :12: data has no key \"seats\". Write: one of users, schedules,"
            + " seatsPerSchedule, pointsPerUser, seatPrice, rivals",
      })
  void an_error_is_one_line_with_its_place_and_its_mend(String from, String to, String message) {
    Path file = folder.resolve("s.yaml");

    assertThatThrownBy(() -> read(GOOD.replace(from, to)))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(file + message);
  }

  @Test
  void what_is_no_yaml_or_empty_is_one_line_too() {
    for (String text : new String[] {"", "a: [", "- 1", "a: b: c", "\t", "name: x", "load:"}) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOf(ScenarioException.class)
          .message()
          .startsWith(folder.resolve("s.yaml").toString())
          .doesNotContain("\n")
          .contains("Write: ");
    }
  }

  @Test
  void a_scenario_is_found_by_name_or_path_and_a_mistyped_one_suggested() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), GOOD);
    ScenarioCatalogue catalogue = new ScenarioCatalogue(folder);

    assertThat(catalogue.list()).hasSize(1);
    assertThat(catalogue.find("small"))
        .isEqualTo(catalogue.find(folder.resolve("small.yaml").toString()));
    assertThatThrownBy(() -> catalogue.find("smal"))
        .hasMessage(folder + ": there is no scenario \"smal\". Write: small");
    assertThatThrownBy(() -> catalogue.find("nothing-like-it"))
        .hasMessage(folder + ": there is no scenario \"nothing-like-it\". Write: one of small");
  }

  private Scenario read(String text) throws IOException {
    return Scenario.read(Files.writeString(folder.resolve("s.yaml"), text));
  }
}
