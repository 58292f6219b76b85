package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.chaos.probe.Probes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page on drills says what works. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrillsPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");
  private static final Path PAGE =
      Stream.of("docs/DRILLS.md", "../docs/DRILLS.md")
          .map(Path::of)
          .filter(Files::exists)
          .findFirst()
          .orElseThrow();

  @Test
  void the_whole_example_is_a_drill() throws IOException {
    String page = Files.readString(PAGE);
    List<String> examples = EXAMPLE.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(examples).hasSize(1);
    Drill drill = DrillFile.read("page.yaml", "page", examples.get(0));
    assertThat(drill.steps()).hasSize(2);
    assertThat(drill.experiment().aborts()).hasSize(1);
    assertThat(drill.proofs()).hasSize(1);
  }

  @Test
  void every_key_of_a_drill_is_in_the_table_and_in_the_example() throws IOException {
    List<String> keys =
        rows("## The keys").stream().map(cells -> names(cells.get(0)).get(0)).toList();
    assertThat(keys).containsExactlyElementsOf(DrillFile.KEYS);
    String page = Files.readString(PAGE);
    assertThat(keys).filteredOn(key -> !key.equals("name")).allMatch(k -> page.contains(k + ":"));
  }

  @Test
  void every_probe_is_there_with_its_unit_and_its_keys() throws IOException {
    List<List<String>> rows = rows("## Probes");
    assertThat(rows.stream().map(cells -> names(cells.get(0)).get(0)).toList())
        .containsExactlyElementsOf(Probes.types());
    assertThat(rows)
        .allSatisfy(
            cells -> {
              String type = names(cells.get(0)).get(0);
              assertThat(cells.get(1)).as(type).isEqualTo(Probes.unit(type));
              assertThat(names(cells.get(2))).as(type).isEqualTo(Probes.keys(type));
            });
  }

  @Test
  void every_bundled_drill_is_there_in_their_order() throws IOException {
    assertThat(rows("## The bundled ones"))
        .extracting(cells -> names(cells.get(0)).get(0))
        .containsExactlyElementsOf(DrillCatalogue.names());
  }

  /** The table below a heading, without its head. */
  private static List<List<String>> rows(String heading) throws IOException {
    String below = Files.readString(PAGE).split(Pattern.quote(heading + "\n"), 2)[1];
    return below
        .lines()
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
        .toList();
  }

  private static List<String> names(String cell) {
    return NAME.matcher(cell).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
