package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Numbers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Errors and warnings in the app's logs. Only lines that say when they were written are counted;
 * stores write theirs in ways of their own.
 */
final class LogLines {

  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)\\s+(WARN|ERROR)\\s.*?\\]\\s+(\\S+\\s+: .*)");
  private static final Pattern VARIES = Pattern.compile("[0-9a-fA-F]*\\d[0-9a-fA-F-]*");
  private static final Message LOGS = Message.of("Logs");
  private static final int LONGEST = 90;

  private record Line(long at, boolean error, String text) {}

  private LogLines() {}

  static List<CheckRow> rows(Path folder, Stages stages) {
    Path logs = folder.resolve("logs");
    if (!Files.isDirectory(logs)) {
      return List.of();
    }
    List<CheckRow> rows = new ArrayList<>();
    for (Path log : apps(logs)) {
      List<Line> lines = lines(log);
      String part = log.getFileName().toString().replaceAll("\\.log$", "");
      rows.add(row(Message.of("errors of {0}", part), lines, stages, true));
      rows.add(row(Message.of("warnings of {0}", part), lines, stages, false));
      commonest(lines, stages).ifPresentRow(rows, part);
    }
    return rows;
  }

  private static List<Path> apps(Path logs) {
    try (Stream<Path> files = Files.list(logs)) {
      return files
          .filter(file -> file.getFileName().toString().matches("app.*\\.log"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Line> lines(Path log) {
    List<Line> lines = new ArrayList<>();
    // A log may hold bytes that are no UTF-8.
    try (BufferedReader in = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        Matcher matcher = LINE.matcher(text);
        if (matcher.matches()) {
          Line line = line(matcher);
          if (line != null) {
            lines.add(line);
          }
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Line line(Matcher matcher) {
    try {
      long at = Instant.parse(matcher.group(1)).toEpochMilli();
      String text = matcher.group(3).replaceAll("\\s+", " ");
      return new Line(at, matcher.group(2).equals("ERROR"), text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static CheckRow row(Message what, List<Line> lines, Stages stages, boolean errors) {
    double before = count(lines, stages.before(), errors);
    double during = count(lines, stages.during(), errors);
    double after = count(lines, stages.after(), errors);
    return new CheckRow(
        LOGS,
        what,
        Checklist.text(before, ""),
        Checklist.text(during, ""),
        Checklist.text(after, ""),
        Checklist.odd(before, during) || Checklist.odd(before, after));
  }

  private static double count(List<Line> lines, @Nullable Window window, boolean errors) {
    return window == null
        ? Double.NaN
        : lines.stream()
            .filter(line -> line.error() == errors && window.contains(line.at()))
            .count();
  }

  /** The commonest line since the first fault; ids and numbers apart, lines are the same. */
  private record Commonest(@Nullable String text, long during, long after) {
    void ifPresentRow(List<CheckRow> rows, String part) {
      if (text != null) {
        rows.add(
            new CheckRow(
                LOGS,
                Message.of(
                    "commonest of {0}: {1}",
                    part,
                    new Name(
                        text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text)),
                Message.data("\u2013"),
                Numbers.of(during, ""),
                Numbers.of(after, ""),
                false));
      }
    }
  }

  private static Commonest commonest(List<Line> lines, Stages stages) {
    Map<String, long[]> counts = new HashMap<>();
    Map<String, String> example = new HashMap<>();
    for (Line line : lines) {
      Window during = stages.during();
      Window after = stages.after();
      boolean meanwhile = during != null && during.contains(line.at());
      if (meanwhile || after != null && after.contains(line.at())) {
        String kind = VARIES.matcher(line.text()).replaceAll("#");
        counts.computeIfAbsent(kind, one -> new long[2])[meanwhile ? 0 : 1]++;
        example.putIfAbsent(kind, line.text());
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, long[]>comparingByValue(
                    (one, other) -> Long.compare(one[0] + one[1], other[0] + other[1]))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            most ->
                new Commonest(example.get(most.getKey()), most.getValue()[0], most.getValue()[1]))
        .orElse(new Commonest(null, 0, 0));
  }
}
