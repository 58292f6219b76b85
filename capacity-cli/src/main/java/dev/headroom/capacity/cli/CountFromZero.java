package dev.headroom.capacity.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of 0 or more. */
final class CountFromZero implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String written) {
    String digits = written.strip();
    if (!digits.matches("\\d{1,4}")) {
      throw new TypeConversionException("'" + written + "' is no whole number from 0 to 9999");
    }
    return Integer.valueOf(digits);
  }
}
