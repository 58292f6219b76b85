package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.cli.SelfTestPlan.Item;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.SeededDefect;
import dev.headroom.capacity.scenario.SeededDefect.NoticedBy;
import dev.headroom.capacity.stack.RunPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfTestPlanTest {
  private static final List<SeededDefect> DEFECTS =
      List.of(defect("one", "rivals"), defect("two", "buyers"), defect("three", "rivals"));

  @Test
  void each_load_is_clean_once_before_any_defect_is_seeded() {
    assertThat(SelfTestPlan.of(DEFECTS, null, 1).items())
        .extracting(Item::folder)
        .containsExactly("01-clean-rivals", "02-clean-buyers", "03-one", "04-two", "05-three");
  }

  @Test
  void many_clean_runs_are_dealt_to_the_loads_each_with_data_of_its_own() {
    assertThat(SelfTestPlan.of(DEFECTS, 5, 7).items().subList(0, 5))
        .extracting(item -> item.load() + " " + item.seed())
        .containsExactly("rivals 7", "buyers 7", "rivals 8", "buyers 8", "rivals 9");
    assertThat(SelfTestPlan.of(DEFECTS, 0, 7).items()).hasSize(3);
  }

  @Test
  void a_defect_is_seeded_by_name_under_its_profile_and_a_clean_run_knows_nothing_of_it() {
    Scenario load = Scenario.read(Path.of("../gatling-simulations/self-test/rivals.yaml"));
    List<Item> items = SelfTestPlan.of(List.of(defect("one", "rivals")), null, 1).items();
    RunPlan clean = items.get(0).run(load, Path.of("x"));
    assertThat(clean.app().properties()).isEqualTo(load.app());
    RunPlan seeded = items.get(1).run(load, Path.of("x"));
    assertThat(seeded.app().properties())
        .containsAllEntriesOf(load.app())
        .containsEntry("spring.profiles.include", "defects")
        .containsEntry("defects.seeded", "one")
        .containsEntry("cache.near-life", "2s");
  }

  @Test
  void wrong_usage_is_told_with_its_mend_before_anything_starts() {
    TestConsole console = new TestConsole();
    assertThat(console.run("self-test", "no-set-lock")).isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).contains("no defect \"no-set-lock\"").contains("no-seat-lock");
    assertThat(new TestConsole().run("self-test", "--clean", "-1")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void the_list_names_each_defect_and_what_should_notice_it() {
    TestConsole console = new TestConsole();
    assertThat(console.run("self-test", "no-seat-lock", "--list")).isEqualTo(ExitCode.OK);
    assertThat(console.out()).contains("no-seat-lock", "rivals", "seat-one-holder");
    TestConsole json = new TestConsole();
    json.run("self-test", "--list", "--json");
    assertThat(json.out()).contains("\"check\" : \"seat-one-holder\"");
  }

  private static SeededDefect defect(String id, String load) {
    return new SeededDefect(
        id, id, load, NoticedBy.CHECK, "seat-one-holder", Map.of("cache.near-life", "2s"));
  }
}
