package dev.headroom.capacity.read;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HdrHistogram's interval logs, {@code .hlog} of the versions 1.0 to 1.3: a line an interval. */
final class HlogReader implements LogReader {

  private static final Pattern LOG =
      Pattern.compile(
          "(?m)^(#\\[Histogram log format version |(Tag=[^,\\s]*[, ])?"
              + "[-+.\\deE]+[, ][-+.\\deE]+[, ][-+.\\deE]+[, ]D?HIST)");
  private static final int LONGEST_LINE = 1 << 24;
  private static final int LOOKED_AT = 200;

  /** What its values are; null for what its own columns say. */
  private final @Nullable ValueUnit given;

  HlogReader(@Nullable ValueUnit given) {
    this.given = given;
  }

  @Override
  public boolean recognises(byte[] head) {
    return LOG.matcher(new String(head, StandardCharsets.UTF_8)).find();
  }

  @Override
  public void read(Path file, RequestLogBuilder into) throws IOException {
    ValueUnit unit = given == null ? unit(file) : given;
    HlogIntervals intervals = new HlogIntervals(file, into, unit);
    long end = each(file, intervals, Integer.MAX_VALUE);
    intervals.end(end);
    if (given == null && intervals.any()) {
      into.note(
          Message.of(
              "Values of {0} are taken as {1}, for its column Interval_Max: if they are something"
                  + " else, say --unit.",
              Message.data(String.valueOf(file.getFileName())), Message.of(unit.text())));
    }
  }

  private static ValueUnit unit(Path file) throws IOException {
    HlogUnit unit = new HlogUnit();
    each(file, unit, LOOKED_AT);
    ValueUnit told = unit.told();
    if (told == null) {
      throw new UnreadableLogException(
          file + " doesn't say what its values are: nanoseconds, microseconds, milliseconds.",
          "Say it: --unit ns, us or ms.");
    }
    return told;
  }

  /** What is done with the lines of a log. */
  interface Lines {
    void comment(String line);

    void interval(HlogInterval interval);

    void damaged(long offset, String reason);
  }

  /** Returns the offset behind the last line taken. */
  private static long each(Path file, Lines lines, int most) throws IOException {
    try (ByteInput in = new ByteInput(file)) {
      for (int taken = 0; taken < most && in.more(); ) {
        long offset = in.offset();
        String line = in.readLine(LONGEST_LINE).strip();
        if (line.startsWith("#")) {
          lines.comment(line);
        } else if (!line.isEmpty() && !line.startsWith("\"StartTimestamp\"")) {
          taken++;
          try {
            lines.interval(HlogInterval.parse(offset, line));
          } catch (DamagedException e) {
            lines.damaged(offset, e.getMessage());
          }
        }
      }
      return in.offset();
    }
  }
}
