package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.scenario.SeededDefect.NoticedBy;
import dev.headroom.capacity.slo.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefectCatalogueTest {
  private static final List<SeededDefect> ALL = DefectCatalogue.bundled().defects();
  private static final ScenarioCatalogue LOADS =
      new ScenarioCatalogue(Path.of("../gatling-simulations/self-test"));

  @Test
  void every_load_is_there_and_each_is_used() {
    Set<String> used = ALL.stream().map(SeededDefect::load).collect(Collectors.toSet());
    assertThat(LOADS.names()).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void every_objective_that_should_notice_is_promised_by_the_load() {
    for (SeededDefect defect : ALL) {
      if (defect.noticedBy() == NoticedBy.OBJECTIVE) {
        assertThat(LOADS.find(defect.load()).objectives())
            .as(defect.id())
            .extracting(Objective::name)
            .contains(defect.notice());
      }
    }
  }

  @Test
  void a_load_promises_nothing_that_no_defect_breaks() {
    Set<String> notices = ALL.stream().map(SeededDefect::notice).collect(Collectors.toSet());
    for (Scenario load : LOADS.list()) {
      assertThat(notices)
          .as(load.name())
          .containsAll(load.objectives().stream().map(Objective::name).toList());
    }
  }

  @Test
  void it_has_every_defect_that_the_app_can_be_told_to_have_and_no_other() throws IOException {
    Path app =
        Path.of("../reference-app/src/main/java/dev/headroom/reference/defects/Defects.java");
    Set<String> seeded =
        Pattern.compile("named\\(\\s*\"([a-z-]+)\"\\s*\\)")
            .matcher(Files.readString(app))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ALL.stream().map(SeededDefect::id)).containsExactlyInAnyOrderElementsOf(seeded);
  }

  @Test
  void defects_are_found_by_their_ids_in_the_order_of_the_catalogue() {
    assertThat(DefectCatalogue.bundled().named(List.of("pool-of-three", "no-seat-lock")))
        .extracting(SeededDefect::id)
        .containsExactly("no-seat-lock", "pool-of-three");
    assertThat(DefectCatalogue.bundled().named(List.of())).isEqualTo(ALL);
  }

  @Test
  void an_unknown_defect_names_the_nearest() {
    assertThatThrownBy(() -> DefectCatalogue.bundled().named(List.of("no-set-lock")))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("no defect \"no-set-lock\"")
        .hasMessageContaining("no-seat-lock");
  }

  @Test
  void a_defect_that_nothing_should_notice_is_refused_with_its_line() {
    String text = "defects:\n  - {id: a, what: b, load: rivals}\n";
    assertThatThrownBy(() -> DefectCatalogue.parse("d.yaml", text))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("d.yaml:2")
        .hasMessageContaining("check");
  }
}
