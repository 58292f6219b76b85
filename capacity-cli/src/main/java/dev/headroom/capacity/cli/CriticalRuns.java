package dev.headroom.capacity.cli;

import dev.headroom.capacity.cli.CriticalQuestion.Rate;
import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.calibration.Costs;
import dev.headroom.capacity.judge.calibration.Seen;
import dev.headroom.capacity.judge.calibration.Usage;
import dev.headroom.capacity.judge.critical.CriticalPoints;
import dev.headroom.capacity.judge.critical.HighestRate;
import dev.headroom.capacity.judge.critical.LineGrowth;
import dev.headroom.capacity.judge.critical.StreamCosts;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.scenario.ConstantLoad;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.LimitSearch;
import dev.headroom.capacity.search.Settings;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.LoadSeries;
import dev.headroom.capacity.stack.Machine;
import dev.headroom.capacity.stack.RunListener;
import dev.headroom.capacity.stack.RunPlan;
import dev.headroom.capacity.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one question after the other to one instance that runs free. */
final class CriticalRuns {
  private static final Duration SHORTEST = Duration.ofSeconds(8);
  private static final Duration LONGEST = Duration.ofSeconds(16);
  private static final Duration AROUND = Duration.ofSeconds(9);
  private static final int ROUNDS = 3;
  private static final double PRECISION = 0.1;
  private static final double BUSY = 0.5;
  private static final double FACTOR = 8;

  /** What an instance takes unless it is told otherwise: server.tomcat.max-connections. */
  private static final double CONNECTIONS = 14_000;

  private final Installation installation;
  private final Path folder;
  private final Duration budget;
  private final long seed;
  private final RunListener listener;
  private volatile @Nullable LoadSeries current;
  private volatile boolean stopped;

  CriticalRuns(
      Installation installation, Path folder, Duration budget, long seed, RunListener listener) {
    this.installation = installation;
    this.folder = folder;
    this.budget = budget;
    this.seed = seed;
    this.listener = listener;
  }

  /** Ends the run that goes on, and begins no other; may be called from any thread. */
  void stop() {
    stopped = true;
    LoadSeries series = current;
    if (series != null) {
      series.interrupt("stopped by Ctrl-C or a signal");
    }
  }

  boolean stopped() {
    return stopped;
  }

  /** Asks them in their order; what was found until an interruption is kept. */
  CriticalPoints ask(Set<CriticalQuestion> questions) throws IOException, InterruptedException {
    ScenarioCatalogue scenarios = new ScenarioCatalogue(installation.criticalLoads());
    LineGrowth line = null;
    StreamCosts streams = null;
    List<HighestRate> rates = new ArrayList<>();
    int planned = 0;
    for (CriticalQuestion question : questions) {
      planned += question.answers();
      if (stopped) {
        continue;
      }
      Scenario scenario = scenarios.find(question.id());
      if (question == CriticalQuestion.LINE) {
        JudgedRun run = once(scenario, question.id());
        line = run == null ? null : LineGrowth.of(run, "enter");
      } else if (question == CriticalQuestion.STREAMS) {
        JudgedRun run = once(scenario, question.id());
        double files = Machine.openFilesLimit().orElse(0);
        streams =
            run == null
                ? null
                : StreamCosts.of(
                    run,
                    run.window(),
                    Machine.cores(),
                    files > 0 ? files : Double.NaN,
                    CONNECTIONS);
      } else {
        rates.addAll(rates(question, scenario));
      }
    }
    return new CriticalPoints(line, streams, rates, planned);
  }

  private @Nullable JudgedRun once(Scenario scenario, String name)
      throws IOException, InterruptedException {
    AppSetup setup = new AppSetup(1, 0, scenario.app());
    Path results = folder.resolve(name);
    try (LoadSeries series = started(setup, name)) {
      RunPlan plan =
          new RunPlan(
              scenario,
              1,
              1,
              setup,
              List.of(),
              1,
              0,
              null,
              seed,
              results,
              "capacity-cli run " + Reports.named(results.resolve("scenario.yaml")));
      RunManifest manifest = series.run(plan);
      if (manifest.outcome() != RunManifest.Outcome.FINISHED) {
        return null;
      }
      JudgedRun judged = Judge.judge(results);
      ManifestFile.write(results, manifest.with(judged.validity()));
      return judged;
    } catch (StackFailure failed) {
      listener.failed(String.valueOf(failed.getMessage()));
      return null;
    } finally {
      current = null;
    }
  }

  private List<HighestRate> rates(CriticalQuestion question, Scenario scenario) {
    List<HighestRate> rates = new ArrayList<>();
    for (Rate rate : question.rates()) {
      if (!stopped) {
        rates.add(rate(question.id(), rate, rate.of(scenario)));
      }
    }
    return rates;
  }

  private HighestRate rate(String id, Rate rate, Scenario scenario) {
    AppSetup setup = new AppSetup(1, 0, scenario.app());
    String name = id + "/" + rate.name().replace(' ', '-');
    listener.doing(id + ", " + rate.name());
    try (LoadSeries series = started(setup, name)) {
      Map<String, Message> scarce = new HashMap<>();
      Seen[] last = {new Seen(Usage.UNKNOWN, Costs.UNKNOWN)};
      Duration settling = ConstantLoad.settling(scenario);
      Path results = folder.resolve(name);
      LoadTrials warming =
          new LoadTrials(
              series,
              scenario,
              setup,
              List.of(),
              results.resolve("warm-up"),
              seed,
              settling,
              (trial, judged) ->
                  last[0] =
                      new Seen(
                          Usage.of(judged.metrics(), judged.window(), 1, 0, Machine.cores()),
                          Costs.of(judged, trial.load())));
      Costs warm = new WarmUp(ROUNDS, warming, () -> last[0]).run(scenario.peak());
      LoadTrials trials =
          new LoadTrials(
              series,
              scenario,
              setup,
              List.of(),
              results,
              seed,
              settling,
              (trial, judged) ->
                  judged.diagnosis().bottlenecks().stream()
                      .findFirst()
                      .ifPresent(found -> scarce.put(trial.results(), found.evidence())));
      Limit limit = new LimitSearch(settings(warm, scenario, budget)).find(trials);
      Message unknown =
          limit.value() == null ? Message.of("the search found no limit in the time it had") : null;
      return HighestRate.of(id, rate.name(), limit, scarce, unknown);
    } catch (StackFailure failed) {
      Message why = Message.data(String.valueOf(failed.getMessage()));
      return new HighestRate(id, rate.name(), null, Double.NaN, Double.NaN, null, null, why);
    } finally {
      current = null;
    }
  }

  private LoadSeries started(AppSetup setup, String name) {
    LoadSeries series =
        LoadSeries.start(setup, List.of(), installation, folder.resolve(name + "-logs"), listener);
    current = series;
    if (stopped) {
      series.interrupt("stopped by Ctrl-C or a signal");
    }
    return series;
  }

  private static Settings settings(Costs warm, Scenario scenario, Duration budget) {
    double half = BUSY * Machine.cores() / warm.cpuSeconds() / warm.requestsALoad();
    double first = Double.isFinite(half) && half > 0 ? half : 40;
    return new Settings(
        first / FACTOR, first * FACTOR, first, false, PRECISION, budget, SHORTEST, LONGEST, AROUND);
  }
}
