package dev.headroom.capacity.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Mebibytes or gibibytes as Java's {@code -Xmx} takes them, from 32m to 64g. */
final class HeapSize implements ITypeConverter<String> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})([mg])");
  private static final int LEAST_MIB = 32;
  private static final int MOST_MIB = 64 << 10;

  @Override
  public String convert(String written) {
    String size = written.strip().toLowerCase(Locale.ROOT);
    Matcher matcher = SIZE.matcher(size);
    if (matcher.matches()) {
      int mib = Integer.parseInt(matcher.group(1)) * (matcher.group(2).equals("g") ? 1_024 : 1);
      if (mib >= LEAST_MIB && mib <= MOST_MIB) {
        return size;
      }
    }
    throw new TypeConversionException(
        "'" + written + "' is not a heap from 32m to 64g, such as 768m");
  }
}
