package dev.headroom.capacity.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share of 0 % or more: {@code 20%}. */
final class ShareOnTop implements ITypeConverter<Double> {
  private static final double WHOLE = 100;
  private static final double MOST = 1_000;

  @Override
  public Double convert(String written) {
    String text = written.strip();
    if (text.matches("\\d{1,4}(\\.\\d+)?\\s*%")) {
      double percent = Double.parseDouble(text.replaceAll("\\s*%", ""));
      if (percent <= MOST) {
        return percent / WHOLE;
      }
    }
    throw new TypeConversionException(
        "'" + written + "' is no share from 0% to 1000%, such as 20%");
  }
}
