package dev.headroom.capacity.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Requests a second, with or without {@code /s} behind. */
final class Rate implements ITypeConverter<Double> {

  @Override
  public Double convert(String written) {
    String number =
        written.strip().replaceAll("\\s*/\\s*s$", "").replaceAll("(?<=\\d),(?=\\d{3})", "");
    try {
      double rate = Double.parseDouble(number);
      if (rate > 0 && Double.isFinite(rate)) {
        return rate;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new TypeConversionException("'" + written + "' is no rate above 0, such as 4140/s");
  }
}
