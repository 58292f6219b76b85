package dev.headroom.capacity.read;

import dev.headroom.capacity.run.MetricSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code metrics.jsonl}: a sample a line. */
public final class MetricsFile {

  public static final String NAME = "metrics.jsonl";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** A line as written: time in epoch milliseconds; labels may be left out. */
  private record Line(
      long time,
      String part,
      int instance,
      String metric,
      @Nullable Map<String, String> labels,
      double value) {}

  /**
   * @param unreadableLines lines that are no sample, e.g. the last one of a run cut off
   */
  public record Content(List<MetricSample> samples, int unreadableLines) {}

  private MetricsFile() {}

  /** Its samples in order of time; none if there is no file. */
  public static Content read(Path resultsFolder) {
    Path file = resultsFolder.resolve(NAME);
    if (!Files.exists(file)) {
      return new Content(List.of(), 0);
    }
    List<MetricSample> samples = new ArrayList<>();
    int unreadable = 0;
    try (ByteInput in = new ByteInput(file)) {
      while (in.more()) {
        try {
          samples.add(sample(JSON.readValue(in.readLine(), Line.class)));
        } catch (JacksonException | NullPointerException e) {
          unreadable++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // A part that took its time to answer comes later in the file than others of its round.
    samples.sort(Comparator.comparingLong(MetricSample::atMillis));
    return new Content(List.copyOf(samples), unreadable);
  }

  private static MetricSample sample(Line line) {
    Map<String, String> labels = line.labels() == null ? Map.of() : line.labels();
    return new MetricSample(
        line.time(),
        line.part().intern(),
        line.instance(),
        line.metric().intern(),
        labels,
        line.value());
  }

  /** A sample as a line of the file, its line end included. */
  public static byte[] line(MetricSample sample) {
    Line line =
        new Line(
            sample.atMillis(),
            sample.part(),
            sample.instance(),
            sample.metric(),
            sample.labels(),
            sample.value());
    return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
