package dev.headroom.capacity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of instances: {@code 1,2,4} or {@code 1..4}, in ascending order, each once. */
final class InstanceCounts implements ITypeConverter<InstanceCounts.Counts> {
  private static final Pattern PART = Pattern.compile("(\\d{1,3})(?:\\.\\.(\\d{1,3}))?");

  /** So that picocli takes one word for all of them. */
  record Counts(List<Integer> each) {}

  @Override
  public Counts convert(String written) {
    TreeSet<Integer> counts = new TreeSet<>();
    for (String part : written.split(",", -1)) {
      Matcher range = PART.matcher(part.strip());
      if (!range.matches()) {
        throw wrong(written);
      }
      int from = Integer.parseInt(range.group(1));
      int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
      if (from < 1 || to < from) {
        throw wrong(written);
      }
      for (int count = from; count <= to; count++) {
        counts.add(count);
      }
    }
    return new Counts(new ArrayList<>(counts));
  }

  private static TypeConversionException wrong(String written) {
    return new TypeConversionException(
        "'" + written + "' is no list of instances, such as 1,2,4 or 1..4");
  }
}
