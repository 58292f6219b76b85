package dev.headroom.capacity.cli;

import dev.headroom.capacity.scenario.Durations;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What {@code --fault} says: {@code redis-down@30s/10s}.
 *
 * @param drill whose method it is
 * @param at when it begins, from the beginning of what counts
 * @param lasts how long; null for as long as the drill has it
 */
record FaultAt(String drill, Duration at, @Nullable Duration lasts) {
  private static final Pattern WRITTEN = Pattern.compile("([^@/\\s]+)@([^/]+)(?:/(.+))?");

  Duration lastsOr(Duration usual) {
    return lasts == null ? usual : lasts;
  }

  /** As it is written on the command line. */
  String text() {
    return drill + "@" + plain(at) + (lasts == null ? "" : "/" + plain(lasts));
  }

  private static String plain(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
  }

  /** Reads one. */
  static final class Converter implements ITypeConverter<FaultAt> {

    @Override
    public FaultAt convert(String written) {
      Matcher parts = WRITTEN.matcher(written.strip());
      if (!parts.matches()) {
        throw wrong(written);
      }
      try {
        Duration lasts = parts.group(3) == null ? null : Durations.parse(parts.group(3));
        if (lasts != null && lasts.isZero()) {
          throw wrong(written);
        }
        return new FaultAt(parts.group(1), Durations.parse(parts.group(2)), lasts);
      } catch (IllegalArgumentException noDuration) {
        throw wrong(written);
      }
    }

    private static TypeConversionException wrong(String written) {
      return new TypeConversionException(
          "'"
              + written
              + "' is no fault, such as 'redis-down@30s/10s': what the drill redis-down does, 30 s"
              + " after counting begins, for 10 s");
    }
  }
}
