package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.judge.RunData;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.HistoryFile;
import dev.headroom.capacity.run.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The longest time in which nobody was told of an admission: what the scheduler shows of itself.
 */
final class Admissions {

  private Admissions() {}

  static CheckRow row(Path folder, Stages stages) {
    TreeSet<Long> told = new TreeSet<>();
    for (Path history : RunData.histories(folder)) {
      try {
        HistoryFile.read(
            history,
            operation -> {
              if (operation.op().equals("admitted")) {
                told.add(operation.end());
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    double before = longest(told, stages.before());
    double during = longest(told, stages.during());
    double after = longest(told, stages.after());
    return new CheckRow(
        Message.of("Schedulers"),
        Message.of("longest time without an admission"),
        Checklist.text(before, "s"),
        Checklist.text(during, "s"),
        Checklist.text(after, "s"),
        Checklist.odd(before, during) || Checklist.odd(before, after));
  }

  /** Seconds; NaN where nobody was admitted in the whole run, as then nothing is to be told. */
  private static double longest(TreeSet<Long> told, @Nullable Window window) {
    if (window == null || told.isEmpty()) {
      return Double.NaN;
    }
    long last = window.fromMillis();
    long longest = 0;
    for (long at : told.subSet(window.fromMillis(), window.toMillis())) {
      longest = Math.max(longest, at - last);
      last = at;
    }
    return Math.max(longest, window.toMillis() - last) / 1_000.0;
  }
}
