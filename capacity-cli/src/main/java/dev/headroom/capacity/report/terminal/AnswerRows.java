package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.drill.AnswerKind;
import dev.headroom.capacity.judge.drill.InjectedFault;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.report.text.DrillText;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.Bucket;
import java.util.Arrays;
import java.util.List;

/** What callers got over time, a row of bars a kind, under the time that faults were in force. */
final class AnswerRows {
  private static final int NARROW = 32;
  private static final int WIDE = 64;
  private static final int NAME = 28;

  private AnswerRows() {}

  static String render(JudgedDrill drill, Terminal terminal) {
    Window window = drill.run().window();
    List<Bucket> buckets = drill.run().buckets();
    if (drill.answers().kinds().isEmpty() || buckets.isEmpty()) {
      return "";
    }
    int columns = terminal.wide() ? WIDE : NARROW;
    Sheet sheet = new Sheet(terminal);
    sheet.line("");
    String head = Columns.left(terminal.say("answers over time"), NAME + 2);
    sheet.line("   " + Ink.DIM.on(terminal, head) + faults(drill, columns, terminal));
    for (AnswerKind kind : DrillText.kinds(drill)) {
      double[] counts = counted(kind, buckets, window);
      sheet.line(
          "   "
              + Columns.left(sheet.plain(kind.name()), NAME)
              + "  "
              + Sparkline.of(counts, columns, terminal)
              + "  "
              + Ink.BOLD.on(terminal, Formats.count(kind.count())));
    }
    return sheet.text();
  }

  private static double[] counted(AnswerKind kind, List<Bucket> buckets, Window window) {
    double[] counts = new double[buckets.size()];
    int size = 0;
    for (int i = 0; i < buckets.size(); i++) {
      if (window.contains(buckets.get(i).fromMillis())) {
        counts[size++] = kind.perBucket()[i];
      }
    }
    return Arrays.copyOf(counts, Math.max(1, size));
  }

  /** A line where faults were in force, under a word that says so. */
  private static String faults(JudgedDrill drill, int columns, Terminal terminal) {
    Window window = drill.run().window();
    double span = Math.max(1, window.toMillis() - window.fromMillis());
    char[] line = new char[columns];
    Arrays.fill(line, ' ');
    for (InjectedFault fault : drill.faults()) {
      Long to = fault.toMillis();
      double from = (fault.fromMillis() - window.fromMillis()) / span;
      double end = ((to == null ? window.toMillis() : to) - window.fromMillis()) / span;
      int first = (int) Math.max(0, Math.min(columns - 1, Math.floor(from * columns)));
      int last = (int) Math.max(first + 1, Math.min(columns, Math.ceil(end * columns)));
      Arrays.fill(line, first, last, '\u2501');
    }
    String marked = new String(line).stripTrailing();
    return marked.isEmpty()
        ? ""
        : terminal.text(Columns.left(marked, columns)) + "  " + terminal.say("fault");
  }
}
