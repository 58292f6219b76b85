package dev.headroom.capacity.scenario;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code second,rate} or {@code time,rate}: arrivals a second from that time on, for as long as two
 * lines of the file lie apart at least. Where a line is missing, nobody came. Seconds are numbers,
 * times {@code 10:00}, {@code 10:00:05} or {@code 2026-11-21T10:00:05Z}.
 */
final class RatesCsv {

  private static final int MOST_STEPS = 1_000_000;

  private final String file;
  private final List<Long> millis = new ArrayList<>();
  private final List<Double> rates = new ArrayList<>();
  private int lastLine;

  private RatesCsv(String file) {
    this.file = file;
  }

  static boolean isOne(Path file, List<String> lines) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || lines.stream().anyMatch(line -> inSeconds(line) != null);
  }

  /** Whether a header counts seconds; false where it gives times, null for any other line. */
  private static @Nullable Boolean inSeconds(String line) {
    return switch (line.replaceAll("\\s", "").toLowerCase(Locale.ROOT)) {
      case "second,rate" -> true;
      case "time,rate" -> false;
      default -> null;
    };
  }

  static ArrivalRates read(String file, List<String> lines) {
    RatesCsv csv = new RatesCsv(file);
    Boolean seconds = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (seconds != null) {
        csv.add(i + 1, line, seconds);
        continue;
      }
      seconds = inSeconds(line);
      if (seconds == null) {
        throw csv.error(i + 1, "\"" + line + "\" is no heading.", "second,rate");
      }
    }
    return csv.rates();
  }

  private void add(int line, String text, boolean seconds) {
    String[] cells = text.split(",", -1);
    if (cells.length != 2) {
      throw error(line, "\"" + text + "\" is not two values.", seconds ? "0,120" : "10:00:00,120");
    }
    long at = seconds ? seconds(line, cells[0].strip()) : time(line, cells[0].strip());
    double rate = number(line, cells[1].strip(), "rate");
    if (!millis.isEmpty() && at <= millis.get(millis.size() - 1)) {
      throw error(
          line,
          "\"" + cells[0].strip() + "\" is no later than line " + lastLine + ".",
          "the lines in order of time, each time once");
    }
    lastLine = line;
    millis.add(at);
    rates.add(rate);
  }

  private long seconds(int line, String text) {
    return Math.round(number(line, text, "second") * 1_000);
  }

  private double number(int line, String text, String what) {
    try {
      double value = Double.parseDouble(text);
      if (value >= 0 && Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw error(
        line, "the " + what + " \"" + text + "\" is no number from 0 on.", "a number, such as 120");
  }

  private long time(int line, String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text).toEpochMilli()
          : LocalTime.parse(text).toNanoOfDay() / 1_000_000;
    } catch (DateTimeException e) {
      throw error(
          line,
          "\"" + text + "\" is no time.",
          "10:00:05, or 2026-11-21T10:00:05Z where days count");
    }
  }

  private ArrivalRates rates() {
    if (millis.isEmpty()) {
      throw error(1, "it has no rates.", "second,rate and below it lines such as 0,120");
    }
    long step = Long.MAX_VALUE;
    for (int i = 1; i < millis.size(); i++) {
      step = Math.min(step, millis.get(i) - millis.get(i - 1));
    }
    step = millis.size() == 1 ? 1_000 : step;
    long first = millis.get(0);
    long steps = (millis.get(millis.size() - 1) - first) / step + 1;
    if (steps > MOST_STEPS) {
      throw error(
          lastLine, "that is " + steps + " steps of " + step + " ms.", "lines further apart");
    }
    double[] perSecond = new double[(int) steps];
    for (int i = 0; i < millis.size(); i++) {
      perSecond[(int) ((millis.get(i) - first) / step)] = rates.get(i);
    }
    return new ArrivalRates(step, perSecond);
  }

  private ScenarioException error(int line, String what, String mend) {
    return new ScenarioException(file + ":" + line, what, mend);
  }
}
