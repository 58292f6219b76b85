package dev.headroom.capacity.judge;

import dev.headroom.capacity.check.Checks;
import dev.headroom.capacity.check.Evidence;
import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.check.LedgerChecks;
import dev.headroom.capacity.check.Promises;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.HistoryFile;
import dev.headroom.capacity.read.LedgerFile;
import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The correctness checks that apply to a results folder. */
final class RunInvariants {

  private RunInvariants() {}

  /**
   * None for a system that is not ours: it has no ledger to ask for.
   *
   * @param operations takes how many operations of each sort the history has
   */
  static List<Invariant> of(
      Path folder,
      RunManifest manifest,
      List<MetricSample> metrics,
      List<Message> warnings,
      Map<String, Long> operations) {
    if (manifest.stackStartMillis() == 0 && !Files.exists(folder.resolve(LedgerFile.NAME))) {
      return List.of();
    }
    Ledger.BeforeAndAfter ledger = LedgerFile.read(folder);
    Checks checks = new Checks(Promises.DEFAULT);
    List<Invariant> invariants = new ArrayList<>();
    boolean whole = see(folder, checks, warnings, operations);
    invariants.add(LedgerChecks.noPaymentTwice(ledger));
    invariants.add(LedgerChecks.pointsConserved(ledger));
    boolean history = whole && !operations.isEmpty();
    invariants.addAll(
        checks.results(
            new Evidence(manifest.measuredFrom(), history, ledger, Facts.NONE, metrics)));
    return invariants;
  }

  /** Whether all of the history could be shown to the checks. */
  private static boolean see(
      Path folder, Checks checks, List<Message> warnings, Map<String, Long> operations) {
    List<Path> histories = RunFiles.named(folder, HistoryFile.NAME);
    boolean looked = !histories.isEmpty();
    for (Path history : histories) {
      try {
        HistoryFile.Outcome outcome =
            HistoryFile.read(
                history,
                operation -> {
                  checks.see(operation);
                  // The raw log knows nothing of probes: they are not the load's.
                  if (operation.probe() == null) {
                    operations.merge(operation.op(), 1L, Long::sum);
                  }
                });
        if (outcome.cut() || outcome.unreadableLines() > 0) {
          looked = false;
          warnings.add(
              Message.of("{0} is cut: its last operations are missing.", history.getFileName()));
        }
      } catch (IOException e) {
        looked = false;
        warnings.add(
            Message.of(
                "{0} could not be read: {1}",
                history.getFileName(), String.valueOf(e.getMessage())));
      }
    }
    return looked;
  }
}
