package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import java.util.List;

/** One way of failing, its message whole. */
public record FailureRow(String request, String message, String count) {
  private static final int MOST = 30;
  private static final int LONGEST = 400;

  static List<FailureRow> of(JudgedRun run) {
    return run.failures().stream()
        .limit(MOST)
        .map(
            kind ->
                new FailureRow(
                    Names.shown(kind.request()),
                    message(kind.message()),
                    Formats.count(kind.count())))
        .toList();
  }

  private static String message(String message) {
    String plain = Names.sentence(message);
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "\u2026";
  }
}
