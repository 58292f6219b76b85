package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search refuses before anything starts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchCommandTest {
  @TempDir Path folder;

  private final TestConsole console = new TestConsole();

  @Test
  void an_unknown_scenario_is_named_with_those_there_are() {
    refused("brows");
    assertThat(console.err()).contains("brows").contains("browse");
  }

  @Test
  void there_must_be_room_between_the_lowest_and_the_highest_load() {
    refused("browse", "--min", "400", "--max", "400");
    assertThat(console.err()).contains("--min 400 is not below --max 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0%", "60%", "abc", "-5%", ""})
  void a_precision_is_a_share_that_can_be_reached(String precision) {
    refused("browse", "--precision", precision);
    assertThat(console.err()).contains("--precision").contains("5%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "60s..10s", "0s..10s", "1s..2s..3s"})
  void trials_have_a_shortest_and_a_longest_length(String trial) {
    refused("browse", "--trial", trial);
    assertThat(console.err()).contains("--trial 10s..60s");
  }

  @Test
  void a_budget_has_room_for_one_trial_with_all_around_it() {
    refused("baseline", "--budget", "1min");
    assertThat(console.err()).contains("--budget 1 min is too little").contains("1 min 12 s");
  }

  @Test
  void an_objective_that_is_none_is_named_with_those_there_are() {
    refused("browse", "--objective", "p42");
    assertThat(console.err()).contains("p42").contains("Free seats, p95");
  }

  @Test
  void an_objective_that_asks_for_a_load_is_nothing_to_search_by() {
    refused("booking-rate", "--objective", "bookings a second");
    assertThat(console.err()).contains("what must hold under any load");
  }

  private void refused(String scenario, String... options) {
    String[] all = new String[options.length + 4];
    all[0] = "search";
    all[1] = scenario;
    System.arraycopy(options, 0, all, 2, options.length);
    all[all.length - 2] = "--out";
    all[all.length - 1] = folder.resolve("out").toString();
    assertThat(console.run(all)).as(console.err()).isEqualTo(ExitCode.USAGE);
    assertThat(folder).isEmptyDirectory();
    assertThat(console.out()).isEmpty();
  }
}
