package dev.headroom.capacity.cli;

import dev.headroom.capacity.scenario.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A duration as scenario files write it: {@code 30 s}, {@code 7 min 30 s}. */
final class LengthOfTime implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String written) {
    try {
      return Durations.parse(written);
    } catch (IllegalArgumentException noDuration) {
      throw new TypeConversionException(
          "'" + written + "' is no duration, such as '30 s' or '2 min'");
    }
  }
}
