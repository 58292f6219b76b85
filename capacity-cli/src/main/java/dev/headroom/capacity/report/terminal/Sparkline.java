package dev.headroom.capacity.report.terminal;

import java.util.Arrays;

/** A row of bars, ▁ to ▆, so that rows never touch; dots where nothing was measured. */
final class Sparkline {
  private static final String BARS = "\u2581\u2582\u2583\u2584\u2585\u2586";
  private static final String ASCII_BARS = "_.-=+#";

  private Sparkline() {}

  /** {@code values} from 0 up, NaN where there is none; the highest gets the highest bar. */
  static String of(double[] values, int columns, Terminal terminal) {
    double most = Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(0);
    String bars = terminal.unicode() ? BARS : ASCII_BARS;
    StringBuilder drawn = new StringBuilder();
    int dots = 0;
    for (int column = 0; column < columns; column++) {
      double value = mean(values, column, columns);
      if (Double.isNaN(value)) {
        dots++;
      } else {
        drawn.append(bars.charAt(level(value, most)));
      }
    }
    return Ink.BLUE.on(terminal, drawn.toString()) + terminal.text("\u00b7".repeat(dots));
  }

  private static int level(double value, double most) {
    return most <= 0 ? 0 : Math.min(5, (int) Math.round(5 * value / most));
  }

  private static double mean(double[] values, int column, int columns) {
    int from = column * values.length / columns;
    int to = Math.max(from + 1, (column + 1) * values.length / columns);
    return Arrays.stream(values, from, Math.min(to, values.length))
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }
}
