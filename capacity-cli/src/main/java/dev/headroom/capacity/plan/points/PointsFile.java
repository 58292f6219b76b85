package dev.headroom.capacity.plan.points;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points as CSV: a header with {@code load,throughput} and optionally {@code responseMillis} and
 * {@code instances}, in any order, other columns being left alone; lines that start with {@code #}
 * and empty ones are skipped; a load may stand on several lines.
 */
public final class PointsFile {

  private PointsFile() {}

  /**
   * @return in the file's order, at least one
   * @throws PointsException for the first line that can't be read, a missing column, an empty file
   * @throws IOException if the file can't be opened
   */
  public static List<Point> read(Path file) throws IOException {
    List<Point> points = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      PointsHeader header = null;
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String text = (number == 1 ? withoutMark(line) : line).strip();
        if (text.isEmpty() || text.startsWith("#")) {
          continue;
        }
        PointsLine at = new PointsLine(file, number, text);
        if (header == null) {
          header = PointsHeader.of(at);
        } else {
          points.add(header.point(at));
        }
      }
    } catch (CharacterCodingException e) {
      throw new PointsException(file + " is not text in UTF-8: save it as CSV in UTF-8");
    }
    if (points.isEmpty()) {
      throw new PointsException(
          file + " has no points: write a header line load,throughput and a line for each load");
    }
    return points;
  }

  /**
   * Writes what {@link #read} reads; columns that no point fills are left out.
   *
   * @throws IOException if the file can't be written
   */
  public static void write(Path file, List<Point> points) throws IOException {
    boolean responses = points.stream().anyMatch(point -> point.responseMillis() != null);
    boolean instances = points.stream().anyMatch(point -> point.instances() != null);
    StringBuilder text = new StringBuilder("load,throughput");
    text.append(responses ? ",responseMillis" : "").append(instances ? ",instances" : "");
    for (Point point : points) {
      text.append('\n').append(plain(point.load())).append(',').append(plain(point.throughput()));
      if (responses) {
        text.append(',').append(plain(point.responseMillis()));
      }
      if (instances) {
        text.append(',').append(plain(point.instances()));
      }
    }
    Files.writeString(file, text.append('\n'));
  }

  private static String plain(@Nullable Number value) {
    if (value == null) {
      return "";
    }
    double number = value.doubleValue();
    return number == Math.rint(number) && number < 1e15
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }

  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}
