package dev.headroom.capacity.cli;

import dev.headroom.capacity.read.ValueUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A unit of time by its symbol. */
final class UnitOfValues implements ITypeConverter<ValueUnit> {

  @Override
  public ValueUnit convert(String written) {
    return switch (written) {
      case "ns" -> ValueUnit.NS;
      case "us" -> ValueUnit.US;
      case "ms" -> ValueUnit.MS;
      default -> throw new TypeConversionException("'" + written + "' is none of ns, us, ms");
    };
  }
}
