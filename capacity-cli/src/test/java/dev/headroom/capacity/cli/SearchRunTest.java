package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.Diagnosis.Bottleneck;
import dev.headroom.capacity.judge.limit.MadeUpTrial;
import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.terminal.Terminal;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.Margin;
import dev.headroom.capacity.search.Settings;
import dev.headroom.capacity.search.Stop;
import dev.headroom.capacity.search.Trial;
import dev.headroom.capacity.slo.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchRunTest {
  private static final Trial HELD = trial(96, true, true);
  private static final Trial BROKE = trial(104, false, true);
  private static final Trial NOT_OFFERED = trial(110, null, false);

  @TempDir Path folder;

  private SearchRun run;

  @BeforeEach
  void begin() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Console console = new Console(nowhere, nowhere, Terminal.plain(), Terminal.plain(), false);
    Scenario scenario = Scenario.read(Path.of(Scenarios.BRISK));
    run =
        new SearchRun(
            scenario,
            2,
            SearchObjectives.of(
                scenario.objectives(), List.of(scenario.objectives().get(0).name())),
            Duration.ofSeconds(6),
            "capacity-cli search brisk",
            0,
            new Reports(console, Set.of(), null, false),
            folder);
  }

  @Test
  void the_cause_is_that_of_the_trial_that_broke_just_above_the_limit() throws IOException {
    run.made(HELD, new MadeUpTrial(Verdict.PASS).because(cause("redis.thread")).judged());
    run.made(BROKE, new MadeUpTrial(Verdict.FAIL).because(cause("app.db.pool")).judged());

    SearchResult result = run.result(limit(HELD, BROKE));

    assertThat(result.because()).hasToString("app.db.pool was full");
    assertThat(result.bottlenecks())
        .extracting(Bottleneck::resource)
        .containsExactly("app.db.pool");
  }

  @Test
  void where_that_one_names_none_what_was_fullest_below_is_told_but_is_no_cause()
      throws IOException {
    run.made(HELD, new MadeUpTrial(Verdict.PASS).because(cause("redis.thread")).judged());
    run.made(BROKE, new MadeUpTrial(Verdict.FAIL).judged());

    SearchResult result = run.result(limit(HELD, BROKE));

    assertThat(result.because()).isNull();
    assertThat(result.bottlenecks())
        .extracting(Bottleneck::resource)
        .containsExactly("redis.thread");
  }

  @Test
  void the_generator_is_told_of_at_the_highest_load_that_it_could_offer() throws IOException {
    run.made(BROKE, new MadeUpTrial(Verdict.FAIL).generator(0.5).judged());
    run.made(HELD, new MadeUpTrial(Verdict.PASS).generator(0.45).judged());
    run.made(NOT_OFFERED, new MadeUpTrial(Verdict.INVALID).generator(1.2).judged());

    assertThat(run.result(limit(HELD, BROKE)).generator())
        .isEqualTo(new SearchResult.Generator(104, 0.5));
  }

  @Test
  void what_was_served_near_the_limit_is_kept_of_each_trial_and_its_summary_written()
      throws IOException {
    run.made(HELD, new MadeUpTrial(Verdict.PASS).serving(1_920, 0, 45).judged());

    SearchResult result = run.result(limit(HELD));

    assertThat(result.atLimit()).isNotNull();
    assertThat(result.atLimit().perSecond()).isBetween(192.0, 200.001);
    assertThat(result.atLimit().meanMillis()).isEqualTo(45);
    assertThat(folder.resolve(HELD.results())).isDirectory();
  }

  @Test
  void objectives_that_were_not_asked_for_are_named() {
    SearchResult result = run.result(limit(HELD));

    assertThat(result.notSearched()).isNotEmpty();
    assertThat(result.instances()).isEqualTo(2);
  }

  private static Diagnosis cause(String resource) {
    return new Diagnosis(
        Message.data(resource + " was full"),
        List.of(new Bottleneck(resource, Message.data("evidence"), Message.data("advice"))),
        List.of());
  }

  private static Limit limit(Trial... trials) {
    Settings settings =
        new Settings(
            1,
            1_000,
            50,
            true,
            0.05,
            Duration.ofMinutes(9),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(8));
    return new Limit(
        settings, Stop.PRECISE, 100.0, 96.0, 104.0, "p95", 1, List.of(trials), Duration.ZERO);
  }

  private static Trial trial(double load, @Nullable Boolean met, boolean trusted) {
    return new Trial(
        load,
        Duration.ofSeconds(10),
        Duration.ofSeconds(18),
        met,
        trusted,
        null,
        List.of(new Margin("p95", "< 500 ms", "ms", 400.0, met, 0.8, 0.1)),
        "trials/" + load);
  }
}
