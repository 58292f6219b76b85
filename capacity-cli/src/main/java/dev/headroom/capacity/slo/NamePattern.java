package dev.headroom.capacity.slo;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of requests: one by itself, or several by {@code *}, which stands for any characters. A
 * name that really has a {@code *} in it is meant by itself where it occurs.
 */
public record NamePattern(String text) {

  private static final String ANY = "*";

  public boolean isPattern() {
    return text.contains(ANY);
  }

  public boolean matches(String name) {
    return isPattern() ? regex().matcher(name).matches() : text.equals(name);
  }

  private Pattern regex() {
    return Pattern.compile(
        Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
