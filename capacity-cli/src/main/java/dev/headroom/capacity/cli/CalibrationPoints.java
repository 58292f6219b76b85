package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.calibration.Level;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.points.PointsFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file that points go to as they come, so that a calibration that was cut off goes on where it
 * ended.
 *
 * @param measured in words: only points that were measured alike may stand together
 */
record CalibrationPoints(Path file, String measured) {
  private static final String MARK = "# measured: ";
  private static final String HEADER = "load,throughput,responseMillis,instances";
  private static final MathContext SIX_DIGITS = new MathContext(6);

  /**
   * What stands there already; nothing where there is no such file.
   *
   * @throws UsageException where it holds points that were measured otherwise
   */
  List<Level> before() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.stream().noneMatch((MARK + measured)::equals)) {
      throw new UsageException(
          file + " holds points that were measured otherwise, or by others.",
          "Name another file: --out FILE.csv");
    }
    if (lines.get(lines.size() - 1).equals(HEADER)) {
      return List.of();
    }
    Map<Integer, Integer> repeats = new TreeMap<>();
    List<Level> levels = new ArrayList<>();
    for (Point point : PointsFile.read(file)) {
      int instances = point.instances() == null ? 1 : point.instances();
      levels.add(Level.before(instances, repeats.merge(instances, 1, Integer::sum), point));
    }
    return levels;
  }

  /** Begins it where there is none. */
  void begin() throws IOException {
    if (!Files.exists(file)) {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(
          file,
          "# Highest loads that met every objective, one line a measurement.\n"
              + MARK
              + measured
              + "\n"
              + HEADER
              + "\n");
    }
  }

  void add(Point point) throws IOException {
    String line =
        plain(point.load())
            + ","
            + plain(point.throughput())
            + ","
            + (point.responseMillis() == null ? "" : plain(point.responseMillis()))
            + ","
            + (point.instances() == null ? "" : point.instances())
            + "\n";
    Files.writeString(file, line, StandardOpenOption.APPEND);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
  }
}
