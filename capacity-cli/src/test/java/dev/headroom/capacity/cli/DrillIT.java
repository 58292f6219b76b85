package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.read.JournalFile;
import dev.headroom.capacity.run.DrillEntry;
import dev.headroom.capacity.scenario.DrillCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A drill from the command line to its folder, and the same with what it shows the worth of gone.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrillIT {
  private static final String DRILL = "src/test/resources/drills/brief-outage.yaml";

  @TempDir Path folder;

  @Test
  void a_drill_keeps_its_promises_and_goes_red_with_the_defect_it_is_there_for()
      throws IOException {
    Path results = folder.resolve("drills");
    TestConsole console = new TestConsole();
    int exitCode = console.run("drill", DRILL, "--prove", "--out", results.toString());

    // A machine that is full with other work may tell nothing; it must not tell what is not so.
    String said = console.out() + console.err();
    assertThat(exitCode).as(said).isIn(ExitCode.OK, ExitCode.NO_VERDICT);
    JsonNode green = summary(results.resolve("01-brief-outage"));
    assertThat(green.get("verdict").asString()).as(said).isNotEqualTo("FAIL");
    JsonNode red = summary(results.resolve("02-brief-outage-without-1"));
    assertThat(red.get("verdict").asString()).as(said).isNotEqualTo("PASS");
    undone(results.resolve("01-brief-outage"));
    undone(results.resolve("02-brief-outage-without-1"));
    assertThat(results.resolve("01-brief-outage/report.html")).isNotEmptyFile();
    assertThat(results.resolve("01-brief-outage/drill.yaml")).isNotEmptyFile();
    assertThat(results.resolve("drills.json")).isNotEmptyFile();
  }

  /** Takes the better part of an hour: {@code -Ddrills=whole}. */
  @ParameterizedTest
  @MethodSource("bundled")
  @EnabledIfSystemProperty(named = "drills", matches = "whole")
  void a_bundled_drill_is_green_and_goes_red_without_what_it_shows_the_worth_of(String name)
      throws IOException {
    Path results = folder.resolve(name);
    TestConsole console = new TestConsole();
    int exitCode = console.run("drill", name, "--prove", "--out", results.toString());
    assertThat(exitCode).as(console.out() + console.err()).isEqualTo(ExitCode.OK);
    JsonNode made = new JsonMapper().readTree(Files.readString(results.resolve("drills.json")));
    assertThat(made.findValuesAsString("answer")).isNotEmpty().containsOnly("red");
  }

  static List<String> bundled() {
    return DrillCatalogue.names();
  }

  private static JsonNode summary(Path run) throws IOException {
    return new JsonMapper().readTree(Files.readString(run.resolve("summary.json")));
  }

  /** Every fault that came went, and had its effect between. */
  private static void undone(Path run) {
    List<DrillEntry> entries = JournalFile.read(run).entries();
    assertThat(entries).noneMatch(entry -> entry.is("STILL_IN_FORCE"));
    assertThat(count(entries, "UNDONE")).isEqualTo(count(entries, "INJECTED"));
    if (count(entries, "INJECTED") > 0) {
      assertThat(entries)
          .anyMatch(
              entry ->
                  entry.is("EFFECT")
                      && "during".equals(entry.phase())
                      && Boolean.TRUE.equals(entry.within()));
    }
    assertThat(entries.get(entries.size() - 1).event()).isEqualTo("ENDED");
  }

  private static long count(List<DrillEntry> entries, String event) {
    return entries.stream().filter(entry -> entry.is(event)).count();
  }
}
