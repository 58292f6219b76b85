package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.stats.ObservedFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people who waited saw on their event streams, in plain words.
 *
 * @param times how long things took
 * @param counts how often things happened
 */
public record StreamText(List<Time> times, List<Count> counts) {

  private static final String GAP = "stream.gap.millis";
  private static final String LATENESS = "admission.lateness.millis";
  private static final String INTERVAL = "waiting.streams.position-interval";
  private static final String USUAL_INTERVAL = "5s";

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("stream.firstEvent.millis", "Until the first event");
    WORDS.put(GAP, "Between two events");
    WORDS.put("stream.admissionDelay.millis", "From admission to being told");
    WORDS.put(LATENESS, "Admitted later than due by");
    WORDS.put("stream.success.percent", "Streams that kept their promises");
    WORDS.put("stream.lost", "Events lost");
    WORDS.put("stream.duplicated", "Events told twice");
    WORDS.put("stream.outOfOrder", "Events out of order");
    WORDS.put("stream.reconnects", "Streams opened again");
    WORDS.put("visit.success.percent", "Admitted people who got to their last step");
    WORDS.put("visit.gaveUp", "People who lost patience and left");
  }

  /**
   * How long something took; {@code too few} where a percentile says nothing, – where nothing was
   * observed.
   *
   * @param note what is promised; empty where nothing is
   */
  public record Time(
      String name, String note, String count, String p50, String p95, String p99, String max) {}

  /** How often something happened, or the share of those to whom it did. */
  public record Count(String name, String value) {}

  /** Null where no generator looked, or nobody waited or was admitted. */
  public static @Nullable StreamText of(JudgedRun run) {
    Map<String, ObservedFigures> observed = new LinkedHashMap<>();
    run.observed().values().forEach(row -> observed.put(row.name(), row));
    List<Time> times = new ArrayList<>();
    List<Count> counts = new ArrayList<>();
    long records = 0;
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      ObservedFigures row = observed.get(word.getKey());
      if (row == null) {
        continue;
      }
      records += row.count();
      if (row.name().endsWith(".millis")) {
        times.add(time(word.getValue(), promised(row.name(), run.manifest()), row));
      } else {
        counts.add(new Count(word.getValue(), counted(row)));
      }
    }
    return records == 0 ? null : new StreamText(times, counts);
  }

  private static String promised(String name, @Nullable RunManifest manifest) {
    if (name.equals(LATENESS)) {
      return "due: by the place told at entering";
    }
    if (!name.equals(GAP) || manifest == null) {
      return "";
    }
    String set = manifest.appProperties().getOrDefault(INTERVAL, USUAL_INTERVAL);
    return "one every " + set.replaceFirst("(?<=\\d)\\s*(?=[a-z])", Formats.NBSP) + " is promised";
  }

  private static Time time(String name, String note, ObservedFigures row) {
    boolean none = row.count() == 0;
    return new Time(
        name,
        note,
        Formats.count(row.count()),
        none ? "\u2013" : Figure.millis(row.p50()).toString(),
        percentile(row, 95, row.p95()),
        percentile(row, 99, row.p99()),
        none ? "\u2013" : Figure.millis(row.max()).toString());
  }

  private static String percentile(ObservedFigures row, double percentile, int millis) {
    return row.count() == 0
        ? "\u2013"
        : row.supports(percentile) ? Figure.millis(millis).toString() : "too few";
  }

  private static String counted(ObservedFigures row) {
    if (!row.name().endsWith(".percent")) {
      return Formats.count(row.sum());
    }
    return row.count() == 0
        ? "\u2013"
        : Figure.percent(row.mean()) + " of " + Formats.count(row.count());
  }
}
