package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.judge.calibration.CalibrationFixtures;
import dev.headroom.capacity.judge.calibration.Measurements;
import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.message.keep.Keepsake;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.PlanFixtures;
import dev.headroom.capacity.report.CalibrationHtmlReport;
import dev.headroom.capacity.report.CalibrationJson;
import dev.headroom.capacity.report.PlanHtmlReport;
import dev.headroom.capacity.report.PlanJson;
import dev.headroom.capacity.report.PlanMarkdown;
import dev.headroom.capacity.report.SearchHtmlReport;
import dev.headroom.capacity.report.SearchJson;
import dev.headroom.capacity.report.SearchMarkdown;
import dev.headroom.capacity.report.SearchResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report} of what is no run: drawn again as it was, byte for byte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedrawTest {
  @TempDir Path folder;

  private final TestConsole console = new TestConsole();

  @Test
  void a_search_is_drawn_again_and_its_trials_are_not_judged_as_a_run() throws IOException {
    SearchResult found = SearchResults.found();
    String json = SearchJson.of(found);
    write("search.json", Keepsake.in(json, found));
    Files.createDirectories(folder.resolve("trials/01-60"));
    write("trials/01-60/run.json", "no JSON at all");

    assertThat(console.run("report", folder.toString())).as(console.err()).isZero();

    assertThat(console.out()).contains(" LIMIT ", "148/s");
    assertThat(read("report.html")).isEqualTo(SearchHtmlReport.render(found, json, Words.ENGLISH));
    assertThat(read("report.md")).isEqualTo(SearchMarkdown.render(found, Words.ENGLISH));
    assertThat(read("search.json")).isEqualTo(Keepsake.in(json, found));
    assertThat(folder.resolve("junit.xml")).exists();
  }

  @Test
  void an_interrupted_search_ends_as_it_did() throws IOException {
    SearchResult cut = SearchResults.interruptedAtOnce();
    Path document = write("search.json", Keepsake.in(SearchJson.of(cut), cut));

    assertThat(console.run("report", document.toString())).isEqualTo(ExitCode.INTERRUPTED);
  }

  @Test
  void a_plan_is_drawn_again_in_either_language() throws IOException {
    Plan plan = PlanFixtures.sevenInstances();
    String json = PlanJson.of(plan);
    Path document = write("plan.json", Keepsake.in(json, plan));

    assertThat(console.run("report", document.toString())).as(console.err()).isZero();
    assertThat(read("report.html")).isEqualTo(PlanHtmlReport.render(plan, json, Words.ENGLISH));
    assertThat(read("plan.md")).isEqualTo(PlanMarkdown.render(plan, Words.ENGLISH));

    assertThat(console.run("report", "--lang=ko", folder.toString())).isZero();
    assertThat(read("report.html"))
        .isEqualTo(PlanHtmlReport.render(plan, json, Words.of(Language.KO)));
  }

  @Test
  void a_refused_plan_stays_refused() throws IOException {
    Plan refused = PlanFixtures.refused();
    write("plan.json", Keepsake.in(PlanJson.of(refused), refused));

    assertThat(console.run("report", "--json", folder.toString())).isEqualTo(ExitCode.NO_VERDICT);
    assertThat(console.out()).isEqualTo(PlanJson.of(refused));
  }

  @Test
  void a_calibration_is_fitted_again_to_the_same_models() throws IOException {
    Calibration whole = CalibrationFixtures.whole();
    String json = CalibrationJson.of(whole);
    write("calibration.json", Keepsake.in(json, Measurements.of(whole)));

    assertThat(console.run("report", folder.toString())).as(console.err()).isZero();

    assertThat(read("report.html"))
        .isEqualTo(CalibrationHtmlReport.render(whole, json, Words.ENGLISH));
    assertThat(console.out()).contains("report.html");
  }

  @Test
  void a_calibration_that_was_stopped_ends_as_it_did() throws IOException {
    Calibration stopped = CalibrationFixtures.stopped();
    write("calibration.json", Keepsake.in(CalibrationJson.of(stopped), Measurements.of(stopped)));

    assertThat(console.run("report", folder.toString())).isEqualTo(ExitCode.INTERRUPTED);
  }

  @Test
  void another_folder_is_written_as_often_as_one_likes() throws IOException {
    Plan plan = PlanFixtures.sevenInstances();
    Path document = write("plan.json", Keepsake.in(PlanJson.of(plan), plan));
    String out = "--out=" + folder.resolve("elsewhere");

    assertThat(console.run("report", document.toString(), out)).as(console.err()).isZero();
    assertThat(console.run("report", document.toString(), out)).as(console.err()).isZero();
    assertThat(folder.resolve("elsewhere/report.html")).exists();
    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  @Test
  void what_can_not_be_drawn_says_why_and_the_mend() throws IOException {
    refused("not what its page was drawn from", write("search.json", "{\"limit\": 148.0}"));
    refused("can't be read", write("search.json", "{\"redraw\": {\"limit\": 3}}"));
    refused("can't be read", write("search.json", "{"));
    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  @Test
  void an_answer_is_neither_merged_with_others_nor_judged_otherwise() throws IOException {
    SearchResult found = SearchResults.found();
    Path document = write("search.json", Keepsake.in(SearchJson.of(found), found));
    refused("not merged", document, folder);
    assertThat(console.run("report", "--warm-up=30s", document.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).contains("--warm-up");
  }

  private void refused(String why, Path... given) {
    String[] arguments = new String[given.length + 1];
    arguments[0] = "report";
    for (int i = 0; i < given.length; i++) {
      arguments[i + 1] = given[i].toString();
    }
    TestConsole fresh = new TestConsole();
    assertThat(fresh.run(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(fresh.err()).contains(why);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
