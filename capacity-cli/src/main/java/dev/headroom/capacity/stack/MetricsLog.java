package dev.headroom.capacity.stack;

import dev.headroom.capacity.read.MetricsFile;
import dev.headroom.capacity.run.MetricSample;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code metrics.jsonl} while it grows: on disk as soon as it was taken. */
final class MetricsLog implements Closeable {
  private final OutputStream file;

  MetricsLog(Path path) throws IOException {
    this.file = new BufferedOutputStream(Files.newOutputStream(path));
  }

  void append(List<MetricSample> samples) throws IOException {
    for (MetricSample sample : samples) {
      file.write(MetricsFile.line(sample));
    }
    file.flush();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
