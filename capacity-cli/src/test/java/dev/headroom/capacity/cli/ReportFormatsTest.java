package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportFormatsTest {
  private static final Path LOG = Path.of("src/test/resources/vectors/3.15.1/tiny/simulation.log");

  @TempDir private Path folder;
  private final TestConsole console = new TestConsole();

  @Test
  void every_form_is_written_where_none_is_asked_for() throws IOException {
    report();
    assertThat(files()).containsExactly("junit.xml", "report.html", "report.md", "summary.json");
    assertThat(console.out()).contains("report.html");
  }

  @Test
  void only_what_is_asked_for_stands_beside_the_summary() throws IOException {
    report("--format", "html,MD");
    assertThat(files()).containsExactly("report.html", "report.md", "summary.json");
  }

  @Test
  void one_text_alone_goes_to_standard_output_too() throws IOException {
    report("--format", "md");
    assertThat(files()).containsExactly("report.md", "summary.json");
    assertThat(console.out()).isEqualTo(Files.readString(folder.resolve("out/report.md")));
  }

  @Test
  void an_earlier_report_is_written_anew_but_nothing_else_is_touched() throws IOException {
    report();
    report("--format", "md");
    assertThat(files()).hasSize(4);
    Files.writeString(folder.resolve("out/mine.txt"), "mine");
    TestConsole again = new TestConsole();
    assertThat(again.run("report", LOG.toString(), "--out", folder.resolve("out").toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).contains("holds something already");
  }

  @Test
  void without_a_page_the_verdict_points_to_the_summary() throws IOException {
    report("--format", "md,junit");
    assertThat(files()).containsExactly("junit.xml", "report.md", "summary.json");
    assertThat(console.out()).contains("summary.json").doesNotContain("report.html");
  }

  private void report(String... options) {
    String[] arguments =
        Stream.concat(
                Stream.of("report", LOG.toString(), "--out", folder.resolve("out").toString()),
                Stream.of(options))
            .toArray(String[]::new);
    assertThat(console.run(arguments)).isEqualTo(ExitCode.NO_VERDICT);
    assertThat(console.err()).isEmpty();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
