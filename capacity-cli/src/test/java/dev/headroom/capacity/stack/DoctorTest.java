package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.preflight.Finding.Severity;
import dev.headroom.capacity.preflight.Need;
import dev.headroom.capacity.preflight.Needs;
import dev.headroom.capacity.stack.Finding.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoctorTest {
  private static final Needs TOO_MUCH =
      new Needs(
          1_000_000,
          1_000_000,
          40_000_000,
          60,
          40,
          List.of(
              new Need(Need.Kind.MEMORY, Severity.CONTRADICTION, "far too much", "less"),
              new Need(Need.Kind.GENERATOR, Severity.DOUBT, "too much", "more cores"),
              new Need(Need.Kind.FILES, Severity.FINE, "enough", null)));

  @TempDir Path cache;

  @Test
  void every_finding_that_stops_or_doubts_names_its_mend() {
    List<Finding> findings = new Doctor(TOO_MUCH, cache).examine();
    assertThat(findings)
        .filteredOn(finding -> finding.state() == State.STOPS || finding.state() == State.DOUBTFUL)
        .allSatisfy(finding -> assertThat(finding.mend()).isNotBlank());
  }

  @Test
  void what_a_scenario_needs_is_looked_at_by_name() {
    assertThat(new Doctor(TOO_MUCH, cache).examine())
        .filteredOn(
            finding -> List.of("memory", "generator CPU", "open files").contains(finding.name()))
        .extracting(Finding::state)
        .containsExactly(State.STOPS, State.DOUBTFUL, State.FINE);
  }

  @Test
  void a_cache_that_is_no_folder_stops_the_run() throws IOException {
    Path file = Files.createFile(cache.resolve("in-the-way"));
    assertThat(new Doctor(null, file).examine())
        .filteredOn(finding -> finding.name().equals("disk"))
        .extracting(Finding::state)
        .containsExactly(State.STOPS);
  }

  @Test
  void the_look_at_the_disk_leaves_nothing_behind() {
    new Doctor(null, cache).examine();
    assertThat(cache).isEmptyDirectory();
  }
}
