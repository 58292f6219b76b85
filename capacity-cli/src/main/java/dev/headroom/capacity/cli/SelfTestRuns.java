package dev.headroom.capacity.cli;

import dev.headroom.capacity.cli.SelfTestPlan.Item;
import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.selftest.Noticing;
import dev.headroom.capacity.judge.selftest.SelfTest;
import dev.headroom.capacity.judge.selftest.Trial;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.SeededDefect;
import dev.headroom.capacity.scenario.SeededDefect.NoticedBy;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.RunListener;
import dev.headroom.capacity.stack.RunSession;
import dev.headroom.capacity.stack.RunningStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the runs of a self-test one after the other, on the same stores. */
final class SelfTestRuns {
  private final Installation installation;
  private final Path folder;
  private final Map<String, Scenario> loads;
  private final Map<String, List<String>> expected;
  private final Reports reports;
  private final RunListener listener;
  private volatile @Nullable RunSession current;
  private volatile boolean stopped;

  /**
   * @param loads by name
   */
  SelfTestRuns(
      Installation installation,
      Path folder,
      Map<String, Scenario> loads,
      List<SeededDefect> defects,
      Reports reports,
      RunListener listener) {
    this.installation = installation;
    this.folder = folder;
    this.loads = loads;
    this.expected =
        defects.stream()
            .filter(defect -> defect.noticedBy() == NoticedBy.CHECK)
            .collect(
                Collectors.groupingBy(
                    SeededDefect::load,
                    Collectors.mapping(SeededDefect::notice, Collectors.toList())));
    this.reports = reports;
    this.listener = listener;
  }

  /** Ends the run that goes on, and begins no other; may be called from any thread. */
  void stop() {
    stopped = true;
    RunSession session = current;
    if (session != null) {
      session.interrupt("stopped by Ctrl-C or a signal");
    }
  }

  boolean stopped() {
    return stopped;
  }

  /**
   * @param before told which run begins
   * @param after told all that was found so far, after each run
   */
  SelfTest make(SelfTestPlan plan, Consumer<Item> before, Consumer<SelfTest> after)
      throws IOException, InterruptedException {
    try (RunningStores stores = RunningStores.start(folder.resolve("stores"), listener)) {
      return new SelfTestLoop(plan, (item, name) -> trial(item, name, stores), this::stopped)
          .make(before, after);
    }
  }

  private Trial trial(Item item, String name, RunningStores stores)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    Path results = folder.resolve(name);
    Scenario load = loads.get(item.load());
    RunSession session = stores.session(item.run(load, results), installation, listener);
    current = session;
    if (stopped) {
      session.interrupt("stopped by Ctrl-C or a signal");
    }
    RunManifest manifest = session.run();
    current = null;
    JudgedRun judged = Judge.judge(results);
    ManifestFile.write(results, manifest.with(judged.validity()));
    reports.write(judged, results);
    SeededDefect defect = item.defect();
    Noticing found =
        defect == null
            ? Noticing.ofClean(expected.getOrDefault(item.load(), List.of()), judged)
            : Noticing.of(defect, judged);
    return new Trial(
        defect == null ? null : Trial.Seeded.of(defect),
        item.load(),
        item.seed(),
        found.answer(),
        found.violations(),
        found.others(),
        found.reason(),
        name,
        (System.nanoTime() - began) / 1e9);
  }
}
