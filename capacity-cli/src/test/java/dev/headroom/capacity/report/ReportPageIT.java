package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.judge.calibration.CalibrationFixtures;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.plan.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser shows it, without a network; skipped where there is no browser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportPageIT {
  private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=//x.invalid/y>";
  private static final List<JudgedRun> RUNS =
      List.of(
          JudgedRuns.peakThatMissedItsEntryObjective(),
          DiagnosedRuns.peakWithACauseAndABaseline(),
          ScarceRuns.peakThatFilledItsPool(),
          JudgedRuns.generatorThatWasTheBottleneck(),
          JudgedRuns.runThatWasInterruptedWithADamagedLog(),
          ObservedRuns.peakWhosePeopleWaitedLongerThanTheirRequestsTook(),
          ObservedRuns.loadThatHeld120AndBrokeAt140(),
          JudgedRuns.bareLogWithRequestsNamed(HOSTILE, "x".repeat(10_000), "\u202Egnp.exe"),
          JudgedRuns.dayOfManyRequests(),
          JudgedRuns.logWithoutAnyRequest());

  private static final List<Shown> PAGES =
      Stream.of(
              RUNS.stream().map(Shown::of),
              DrillReportTest.drills().stream().map(Shown::of),
              PlanPageTest.plans().stream().map(Shown::of),
              SearchPageTest.results().stream().map(Shown::of),
              Stream.of(CalibrationFixtures.whole(), CalibrationFixtures.stopped()).map(Shown::of))
          .flatMap(pages -> pages)
          .toList();

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open_a_browser() throws IOException {
    Optional<Path> program = Browser.installed();
    assumeTrue(program.isPresent(), "no chromium or google-chrome on the PATH");
    browser = Browser.start(program.get(), Files.createDirectory(folder.resolve("profile")));
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      browser.send(domain + ".enable", Map.of());
    }
  }

  @AfterAll
  static void close_it() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void no_page_says_anything_to_the_console_or_asks_for_anything() throws IOException {
    for (Shown page : PAGES) {
      show(page, 1400);
      hover();
      assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
      assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
      assertThat(browser.events("Log.entryAdded")).isEmpty();
      assertThat(browser.events("Network.requestWillBeSent"))
          .extracting(event -> event.path("params").path("request").path("url").asString())
          .allMatch(
              url -> url.startsWith("file:") && url.endsWith(".html") || url.equals("data:,"));
    }
  }

  @Test
  void no_page_is_wider_than_its_screen() throws IOException {
    for (int width : new int[] {1400, 390}) {
      for (Shown page : PAGES) {
        show(page, width);
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
            .as("%s px, %s", width, page.name())
            .isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void page_one_fits_one_sheet() throws IOException {
    for (Shown page : PAGES) {
      show(page, 1400);
      browser.evaluate("document.querySelectorAll('main>section').forEach(s => s.remove())");
      assertThat(pages()).as(page.name()).isEqualTo(1);
    }
  }

  @Test
  void a_click_sorts_the_requests_and_pointing_reads_a_lane() throws IOException {
    show(Shown.of(JudgedRuns.peakThatMissedItsEntryObjective()), 1400);
    String names =
        "[...document.querySelectorAll('table.requests tbody th')].map(c => c.textContent).join()";
    browser.evaluate("document.querySelectorAll('table.requests thead button')[6].click()");
    assertThat(browser.evaluate(names).asString())
        .isEqualTo("enter,hold,pay,leave the line,all requests");
    browser.evaluate("document.querySelectorAll('table.requests thead button')[6].click()");
    assertThat(browser.evaluate(names).asString())
        .isEqualTo("leave the line,pay,hold,enter,all requests");
    hover();
    assertThat(browser.evaluate("document.querySelector('.tip').textContent").asString())
        .contains("started ");
  }

  private record Shown(String name, String html) {
    private static final String SUMMARY = "{\"name\":\"</script><b>\"}";

    static Shown of(JudgedRun run) {
      return new Shown(run.verdict() + ": " + run.reasons(), HtmlReport.render(run, SUMMARY));
    }

    static Shown of(JudgedDrill drill) {
      String html = DrillHtmlReport.render(drill, SUMMARY, Words.ENGLISH);
      return new Shown("drill, " + drill.headline(), html);
    }

    static Shown of(Plan plan) {
      String html = PlanHtmlReport.render(plan, SUMMARY, Words.ENGLISH);
      return new Shown("plan that " + plan.standing(), html);
    }

    static Shown of(SearchResult result) {
      String html = SearchHtmlReport.render(result, SUMMARY, Words.ENGLISH);
      return new Shown("search, " + result.limit().stop(), html);
    }

    static Shown of(Calibration calibration) {
      String html = CalibrationHtmlReport.render(calibration, SUMMARY, Words.ENGLISH);
      return new Shown("calibration, " + calibration.verdict(), html);
    }
  }

  private static void hover() {
    browser.evaluate(
        "(() => { const p = document.querySelector('.plot[data-c]'); if (!p) return;"
            + "const b = p.getBoundingClientRect(); p.dispatchEvent(new PointerEvent('pointermove',"
            + "{clientX: b.left + b.width / 2, clientY: b.top + 5, bubbles: true})); })()");
  }

  private static void show(Shown page, int width) throws IOException {
    Path file = folder.resolve("report.html");
    Files.writeString(file, page.html());
    browser.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 700));
    browser.open(file);
  }

  private static int pages() {
    String pdf =
        browser.send("Page.printToPDF", Map.of("preferCSSPageSize", true)).path("data").asString();
    String text = new String(Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1);
    return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
  }
}
