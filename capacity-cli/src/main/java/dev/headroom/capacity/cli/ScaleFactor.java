package dev.headroom.capacity.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number above 0, or {@code auto}. */
final class ScaleFactor implements ITypeConverter<Double> {
  /** Stands for {@code auto}; no factor is like it. */
  static final double AUTO = -1;

  @Override
  public Double convert(String written) {
    if (written.equals("auto")) {
      return AUTO;
    }
    try {
      return new PositiveFactor().convert(written);
    } catch (TypeConversionException wrong) {
      throw new TypeConversionException(wrong.getMessage() + ", nor \"auto\"");
    }
  }
}
