package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;

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
  @TempDir Path cache;

  @Test
  void every_finding_that_stops_or_doubts_names_its_mend() {
    List<Finding> findings = new Doctor(1_000_000_000, cache).examine();
    assertThat(findings)
        .filteredOn(finding -> finding.state() == State.STOPS || finding.state() == State.DOUBTFUL)
        .allSatisfy(finding -> assertThat(finding.mend()).isNotBlank());
  }

  @Test
  void more_people_than_memory_can_hold_stop_the_run() {
    assertThat(new Doctor(1_000_000_000, cache).examine())
        .filteredOn(finding -> finding.name().equals("memory"))
        .extracting(Finding::state)
        .containsExactly(State.STOPS);
  }

  @Test
  void a_cache_that_is_no_folder_stops_the_run() throws IOException {
    Path file = Files.createFile(cache.resolve("in-the-way"));
    assertThat(new Doctor(0, file).examine())
        .filteredOn(finding -> finding.name().equals("disk"))
        .extracting(Finding::state)
        .containsExactly(State.STOPS);
  }

  @Test
  void the_look_at_the_disk_leaves_nothing_behind() {
    new Doctor(0, cache).examine();
    assertThat(cache).isEmptyDirectory();
  }
}
