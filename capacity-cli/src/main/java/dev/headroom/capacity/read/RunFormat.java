package dev.headroom.capacity.read;

import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The raw logs that can be read, recognised by content and not by name. */
public enum RunFormat {
  GATLING_BINARY("Gatling 3.13 to 3.15", new GatlingBinaryReader()),
  GATLING_TEXT("Gatling up to 3.12", new GatlingTextReader()),
  JMETER_CSV("JMeter, CSV", new JtlCsvReader()),
  JMETER_XML("JMeter, XML", new JtlXmlReader()),
  HDR_HISTOGRAM("HdrHistogram 1.0 to 1.3", new HlogReader(null)),
  K6_LINES("k6, samples as JSON lines", new K6LinesReader()),
  K6_SUMMARY("k6, summary as JSON", new K6SummaryReader());

  static final int HEAD_BYTES = 8_192;

  private final String title;
  private final LogReader reader;

  RunFormat(String title, LogReader reader) {
    this.title = title;
    this.reader = reader;
  }

  public String title() {
    return title;
  }

  /** All that can be read, for people. */
  public static String supported() {
    return Arrays.stream(values()).map(RunFormat::title).collect(Collectors.joining("; "));
  }

  /**
   * @throws UnreadableLogException if the file is of no known format, empty, or not to be read
   */
  public static RunFormat of(Path file) {
    byte[] head = head(file);
    for (RunFormat format : values()) {
      if (format.reader.recognises(head)) {
        return format;
      }
    }
    if (head.length == 0) {
      throw new UnreadableLogException(
          file + " is empty: its generator ended before it wrote anything.",
          "Run it again, and let it run for some seconds.");
    }
    throw new UnreadableLogException(
        file + " is no raw log of a known format.",
        "Give a results folder, or a raw log of one of these: " + supported() + ".");
  }

  /**
   * Reads several files, of any formats, as one log.
   *
   * @throws UnreadableLogException if nothing of one of them can be read
   */
  public static RequestLog read(List<Path> files) {
    return read(files, null);
  }

  /**
   * Reads several files, of any formats, as one log.
   *
   * @param unit what the values of histogram logs are; null for what they say themselves
   * @throws UnreadableLogException if nothing of one of them can be read
   */
  public static RequestLog read(List<Path> files, @Nullable ValueUnit unit) {
    RequestLogBuilder log = new RequestLogBuilder();
    files.forEach(file -> read(file, unit, log));
    return log.build();
  }

  /** Whether a file is a raw log of a known format. */
  public static boolean recognises(Path file) {
    try {
      byte[] head = head(file);
      return Arrays.stream(values()).anyMatch(format -> format.reader.recognises(head));
    } catch (UnreadableLogException e) {
      return false;
    }
  }

  /** Adds one file to a log. */
  public static void read(Path file, RequestLogBuilder into) {
    read(file, null, into);
  }

  private static void read(Path file, @Nullable ValueUnit unit, RequestLogBuilder into) {
    if (into.hasSummary()) {
      throw K6SummaryReader.notAlone(file);
    }
    try {
      RunFormat format = of(file);
      LogReader reader = format == HDR_HISTOGRAM ? new HlogReader(unit) : format.reader;
      reader.read(file, into);
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (ArithmeticException e) {
      throw new UnreadableLogException(
          file + " began more than 24 days from the other logs.", "Give logs of one run only.");
    }
  }

  /** The first bytes of a file. */
  static byte[] head(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnreadableLogException(
          file + " is a folder without a run in it.", "Give a results folder or a raw log.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(file, e);
    }
  }

  private static UnreadableLogException unreadable(Path file, Exception cause) {
    UnreadableLogException exception =
        Files.exists(file)
            ? new UnreadableLogException(
                file + " can't be read: " + cause.getMessage(), "Check its permissions.")
            : new UnreadableLogException(
                file + " does not exist.", "Give a results folder or a raw log.");
    exception.initCause(cause);
    return exception;
  }
}
