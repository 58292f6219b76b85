package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.limit.AtLimit;
import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.judge.limit.SearchResult.Generator;
import dev.headroom.capacity.judge.limit.Served;
import dev.headroom.capacity.judge.limit.TrialJudge;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is kept of a search's trials, until the answer says which of them matter. */
final class SearchRun implements LoadTrials.Listener {
  private final Scenario scenario;
  private final int instances;
  private final SearchObjectives objectives;
  private final Duration settling;
  private final String command;
  private final long startedAtMillis;
  private final Reports reports;
  private final Path folder;
  private final Map<String, Diagnosis> diagnoses = new HashMap<>();
  private final Map<String, Served> served = new HashMap<>();
  private @Nullable Generator generator;

  /**
   * @param instances of the bundled app; 0 where the system runs already
   */
  SearchRun(
      Scenario scenario,
      int instances,
      SearchObjectives objectives,
      Duration settling,
      String command,
      long startedAtMillis,
      Reports reports,
      Path folder) {
    this.scenario = scenario;
    this.instances = instances;
    this.objectives = objectives;
    this.settling = settling;
    this.command = command;
    this.startedAtMillis = startedAtMillis;
    this.reports = reports;
    this.folder = folder;
  }

  @Override
  public void made(Trial trial, JudgedRun judged) throws IOException {
    reports.write(judged, folder.resolve(trial.results()));
    diagnoses.put(trial.results(), judged.diagnosis());
    Served one = Served.of(judged);
    if (one != null) {
      served.put(trial.results(), one);
    }
    OptionalDouble share = TrialJudge.generatorShare(judged);
    if (trial.trusted()
        && share.isPresent()
        && (generator == null || trial.load() >= generator.load())) {
      generator = new Generator(trial.load(), share.getAsDouble());
    }
  }

  /** With the cause that the trial just above the limit names, else the one just below. */
  SearchResult result(Limit limit) {
    Diagnosis above = limit.above().map(this::diagnosis).orElse(Diagnosis.NONE);
    Diagnosis below = limit.below().map(this::diagnosis).orElse(Diagnosis.NONE);
    Diagnosis told = above.bottlenecks().isEmpty() ? below : above;
    return new SearchResult(
        scenario.name(),
        scenario.title(),
        scenario.open(),
        instances,
        limit,
        AtLimit.of(limit, scenario.open(), served),
        above.because(),
        told.bottlenecks(),
        objectives.leftOut(),
        objectives.notSearched(),
        generator,
        settling.toMillis() / 1_000.0,
        command,
        startedAtMillis);
  }

  private Diagnosis diagnosis(Trial trial) {
    return diagnoses.getOrDefault(trial.results(), Diagnosis.NONE);
  }
}
