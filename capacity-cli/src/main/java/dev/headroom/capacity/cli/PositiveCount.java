package dev.headroom.capacity.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number above 0. */
final class PositiveCount implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String written) {
    try {
      int count = Integer.parseInt(written);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new TypeConversionException("'" + written + "' is not a whole number above 0, such as 2");
  }
}
