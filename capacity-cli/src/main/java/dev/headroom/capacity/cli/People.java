package dev.headroom.capacity.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number of people, thousands with commas if one likes: {@code 50,000}. */
final class People implements ITypeConverter<Long> {
  private static final long MOST = 1_000_000_000;

  @Override
  public Long convert(String written) {
    String digits = written.strip().replace(",", "");
    if (digits.matches("\\d{1,10}")) {
      long people = Long.parseLong(digits);
      if (people > 0 && people <= MOST) {
        return people;
      }
    }
    throw new TypeConversionException(
        "'" + written + "' is no number of people from 1 to a billion, such as 50000");
  }
}
