package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
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
      Message name,
      Message note,
      String count,
      Message p50,
      Message p95,
      Message p99,
      Message max) {}

  /** How often something happened, or the share of those to whom it did. */
  public record Count(Message name, Message value) {}

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
        times.add(time(Message.of(word.getValue()), promised(row.name(), run.manifest()), row));
      } else {
        counts.add(new Count(Message.of(word.getValue()), counted(row)));
      }
    }
    return records == 0 ? null : new StreamText(times, counts);
  }

  private static Message promised(String name, @Nullable RunManifest manifest) {
    if (name.equals(LATENESS)) {
      return Message.of("due: by the place told at entering");
    }
    if (!name.equals(GAP) || manifest == null) {
      return Message.NONE;
    }
    String set = manifest.appProperties().getOrDefault(INTERVAL, USUAL_INTERVAL);
    return Message.of(
        "one every {0} is promised", set.replaceFirst("(?<=\\d)\\s*(?=[a-z])", Formats.NBSP));
  }

  private static Time time(Message name, Message note, ObservedFigures row) {
    boolean none = row.count() == 0;
    return new Time(
        name,
        note,
        Formats.count(row.count()),
        none ? Message.data("\u2013") : Message.data(Figure.millis(row.p50())),
        percentile(row, 95, row.p95()),
        percentile(row, 99, row.p99()),
        none ? Message.data("\u2013") : Message.data(Figure.millis(row.max())));
  }

  private static Message percentile(ObservedFigures row, double percentile, int millis) {
    return row.count() == 0
        ? Message.data("\u2013")
        : row.supports(percentile) ? Message.data(Figure.millis(millis)) : Message.of("too few");
  }

  private static Message counted(ObservedFigures row) {
    if (!row.name().endsWith(".percent")) {
      return Message.data(Formats.count(row.sum()));
    }
    return row.count() == 0
        ? Message.data("\u2013")
        : Message.of("{0} of {1}", Figure.percent(row.mean()), Formats.count(row.count()));
  }
}
