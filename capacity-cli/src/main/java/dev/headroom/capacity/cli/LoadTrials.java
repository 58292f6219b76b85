package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.limit.TrialJudge;
import dev.headroom.capacity.preflight.Needs;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.scenario.ConstantLoad;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.search.Trial;
import dev.headroom.capacity.search.Trials;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Inspection;
import dev.headroom.capacity.stack.LoadSeries;
import dev.headroom.capacity.stack.Machine;
import dev.headroom.capacity.stack.RunPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Trials on a kept system: each is a run of its own, judged as any, in a folder of its own. */
final class LoadTrials implements Trials {
  /** Below a search's folder. */
  static final String FOLDER = "trials";

  /** Hears of each trial with all that was judged. */
  @FunctionalInterface
  interface Listener {
    void made(Trial trial, JudgedRun judged) throws IOException;
  }

  private final LoadSeries series;
  private final Scenario scenario;
  private final AppSetup setup;
  private final List<URI> targets;
  private final Path folder;
  private final long seed;
  private final Duration settling;
  private final Listener listener;
  private int made;
  private long since = System.nanoTime();

  /**
   * @param scenario whose people and promises are tried
   * @param setup as the series was started with
   * @param targets as the series was started with
   * @param folder that gets {@code trials/<n>-<load>} for each
   * @param settling before anything counts
   */
  LoadTrials(
      LoadSeries series,
      Scenario scenario,
      AppSetup setup,
      List<URI> targets,
      Path folder,
      long seed,
      Duration settling,
      Listener listener) {
    this.series = series;
    this.scenario = scenario;
    this.setup = setup;
    this.targets = List.copyOf(targets);
    this.folder = folder;
    this.seed = seed;
    this.settling = settling;
    this.listener = listener;
  }

  @Override
  public @Nullable Trial at(double load, Duration length) {
    if (series.interrupted()) {
      return null;
    }
    try {
      return made(load, length);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private @Nullable Trial made(double load, Duration length)
      throws IOException, InterruptedException {
    double level = ConstantLoad.level(scenario, load);
    String name = FOLDER + "/" + ++made + "-" + plain(level);
    Path results = folder.resolve(name);
    RunManifest manifest = series.run(plan(level, length, results));
    if (manifest.outcome() == RunManifest.Outcome.INTERRUPTED) {
      return null;
    }
    JudgedRun judged = Judge.judge(results);
    ManifestFile.write(results, manifest.with(judged.validity()));
    // With what was made of the last trial: whoever waits waits for that, too.
    long now = System.nanoTime();
    Duration took = Duration.ofMillis((now - since) / 1_000_000);
    since = now;
    Trial trial = TrialJudge.of(judged, level, length, took, name);
    listener.made(trial, judged);
    return trial;
  }

  private RunPlan plan(double level, Duration length, Path results) {
    Scenario constant =
        ConstantLoad.of(scenario, level, settling, length).withApp(setup.properties());
    Needs needs = needs(constant);
    return new RunPlan(
            constant,
            1,
            1,
            setup,
            targets,
            needs.injectors(),
            needs.addresses(),
            null,
            seed,
            results,
            "capacity-cli run " + Reports.named(results.resolve("scenario.yaml")))
        .with(Inspection.OFF);
  }

  private Needs needs(Scenario constant) {
    try {
      return Needs.of(
          constant,
          setup.properties(),
          targets.isEmpty() ? setup.instances() : 0,
          OptionalInt.empty(),
          Machine.limits(Targets.loopback(targets)));
    } catch (IllegalArgumentException property) {
      throw new UsageException(
          property.getMessage() + ".", "See the app's documented properties for what it takes.");
    }
  }

  static String plain(double load) {
    return BigDecimal.valueOf(load).stripTrailingZeros().toPlainString();
  }
}
