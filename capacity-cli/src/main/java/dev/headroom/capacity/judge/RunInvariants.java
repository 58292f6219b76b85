package dev.headroom.capacity.judge;

import dev.headroom.capacity.check.Checks;
import dev.headroom.capacity.check.Evidence;
import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.check.Promises;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.FactsFile;
import dev.headroom.capacity.read.HistoryFile;
import dev.headroom.capacity.read.LedgerFile;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The correctness checks that apply to a results folder. */
final class RunInvariants {

  private RunInvariants() {}

  /**
   * Of a system that is not ours what the history alone can tell; none where it has no history.
   *
   * @param operations takes how many operations of each sort the history has
   */
  static List<Invariant> of(
      Path folder,
      RunManifest manifest,
      List<MetricSample> metrics,
      List<Message> warnings,
      Map<String, Long> operations) {
    boolean ours = manifest.stackStartMillis() != 0;
    boolean asked = ours || Files.exists(folder.resolve(LedgerFile.NAME));
    List<Path> histories = RunFiles.named(folder, HistoryFile.NAME);
    if (!asked && histories.isEmpty()) {
      return List.of();
    }
    Checks checks = new Checks(Promises.of(manifest.appProperties(), asked));
    boolean whole = see(histories, checks, warnings, operations);
    Ledger.BeforeAndAfter ledger = LedgerFile.read(folder);
    Evidence evidence =
        new Evidence(manifest.measuredFrom(), whole, ledger, FactsFile.read(folder), metrics);
    List<Invariant> invariants = checks.results(evidence);
    return asked || !whole
        ? invariants
        : invariants.stream().map(RunInvariants::asFarAsCanBeTold).toList();
  }

  /** Whoever can't be asked for facts owes none: that something is unknown withholds no verdict. */
  private static Invariant asFarAsCanBeTold(Invariant found) {
    return found.held() != null
        ? found
        : new Invariant(
            found.id(),
            found.name(),
            null,
            false,
            found.checked(),
            found.violations(),
            found.closestCall(),
            found.witnesses());
  }

  /** Whether all of the history could be shown to the checks. */
  private static boolean see(
      List<Path> histories, Checks checks, List<Message> warnings, Map<String, Long> operations) {
    try {
      HistoryFile.Outcome outcome =
          HistoryFile.readInOrder(
              histories,
              operation -> {
                checks.see(operation);
                // The raw log knows nothing of probes: they are not the load's.
                if (operation.probe() == null) {
                  operations.merge(operation.op(), 1L, Long::sum);
                }
              });
      if (outcome.cut() || outcome.unreadableLines() > 0) {
        warnings.add(Message.of("{0} is cut: its last operations are missing.", HistoryFile.NAME));
      }
      if (outcome.lost()) {
        warnings.add(
            Message.of(
                "{0} lacks operations: the generator could not write all of them down.",
                HistoryFile.NAME));
      }
      return outcome.whole() && !histories.isEmpty();
    } catch (IOException e) {
      warnings.add(
          Message.of(
              "{0} could not be read: {1}", HistoryFile.NAME, String.valueOf(e.getMessage())));
      return false;
    }
  }
}
