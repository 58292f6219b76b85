package dev.headroom.capacity.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the JVMs of held instances compile. */
enum Compiler {
  /** The first compiler alone. */
  QUICK(List.of("-XX:TieredStopAtLevel=1")),
  /** As JVMs do by themselves. */
  FULL(List.of());

  private final List<String> arguments;

  Compiler(List<String> arguments) {
    this.arguments = arguments;
  }

  List<String> arguments() {
    return arguments;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads one as {@code --compiler} takes it. */
  static final class Converter implements ITypeConverter<Compiler> {
    @Override
    public Compiler convert(String written) {
      for (Compiler compiler : values()) {
        if (compiler.id().equals(written.strip())) {
          return compiler;
        }
      }
      throw new TypeConversionException("'" + written + "' is none of quick, full");
    }
  }
}
