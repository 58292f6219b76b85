package dev.headroom.capacity.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A finite number above 0, as {@code --scale} and {@code --time-scale} take it. */
final class PositiveFactor implements ITypeConverter<Double> {

  @Override
  public Double convert(String written) {
    try {
      double factor = Double.parseDouble(written);
      if (factor > 0 && Double.isFinite(factor)) {
        return factor;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new TypeConversionException("'" + written + "' is not a number above 0, such as 0.1");
  }
}
