package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.slo.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on objectives says what works. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObjectivesPageTest {

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
  private static final Path PAGE =
      Stream.of("docs/OBJECTIVES.md", "../docs/OBJECTIVES.md")
          .map(Path::of)
          .filter(Files::exists)
          .findFirst()
          .orElseThrow();

  @TempDir Path folder;

  @Test
  void every_example_can_be_read_and_is_written_back_as_it_was() throws IOException {
    List<String> examples =
        EXAMPLE.matcher(Files.readString(PAGE)).results().map(MatchResult::group).toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(6);
    for (String example : examples) {
      String yaml = example.replace("```yaml\n", "").replace("```", "");
      Path file = Files.writeString(folder.resolve("page.yaml"), yaml);
      assertThat(ObjectiveYaml.readSome(file)).as(yaml).isNotEmpty();
    }
  }

  @Test
  void every_key_and_every_measure_has_an_example() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(ObjectiveYaml.KEYS).allMatch(key -> page.contains(key + ": "));
    assertThat(all(page).stream().map(one -> one.measure().getClass()).distinct())
        .as("every sort of measure there is")
        .hasSize(8);
  }

  private List<Objective> all(String page) throws IOException {
    List<Objective> all = new ArrayList<>();
    for (MatchResult example : EXAMPLE.matcher(page).results().toList()) {
      Path file = Files.writeString(folder.resolve("page.yaml"), example.group(1));
      all.addAll(ObjectiveYaml.readSome(file));
    }
    return all;
  }
}
