package dev.headroom.chaos.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a drill's file says of a fault; what is wrong with it is told as an apposition. */
final class Parameters {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|min)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(B|KB|MB)");
  private final Map<String, String> given;

  Parameters(List<String> keys, Map<String, String> given) {
    for (String key : given.keySet()) {
      if (!keys.contains(key)) {
        throw new IllegalArgumentException(
            "which has no key \"%s\" but takes %s"
                .formatted(key, keys.isEmpty() ? "none" : String.join(", ", keys)));
      }
    }
    this.given = Map.copyOf(given);
  }

  /** A value as it is written; missing if there is no other. */
  String text(String key, @Nullable String otherwise) {
    String text = given.getOrDefault(key, otherwise == null ? "" : otherwise).strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("which needs a value for " + key);
    }
    return text;
  }

  <T> T parsed(String key, @Nullable String otherwise, Function<String, T> reading) {
    String text = text(key, otherwise);
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "whose %s is \"%s\", %s".formatted(key, text, e.getMessage()), e);
    }
  }

  Aim aim() {
    return parsed("on", null, Aim::parse);
  }

  /** From {@code leastMillis} on, to an hour. */
  Duration time(String key, @Nullable String otherwise, long leastMillis) {
    return parsed(key, otherwise, text -> time(text, leastMillis));
  }

  private static Duration time(String text, long leastMillis) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("which is no time such as 100 ms or 10 s");
    }
    long millis =
        Long.parseLong(matcher.group(1))
            * switch (matcher.group(2)) {
              case "ms" -> 1;
              case "s" -> 1_000;
              default -> 60_000;
            };
    within(millis, leastMillis, Duration.ofHours(1).toMillis(), "ms");
    return Duration.ofMillis(millis);
  }

  /** Bytes. */
  long bytes(String key, @Nullable String otherwise, long least, long most) {
    return parsed(
        key,
        otherwise,
        text -> {
          Matcher matcher = SIZE.matcher(text);
          if (!matcher.matches()) {
            throw new IllegalArgumentException("which is no size such as 64 KB");
          }
          long bytes =
              Long.parseLong(matcher.group(1))
                  * switch (matcher.group(2)) {
                    case "B" -> 1;
                    case "KB" -> 1_000;
                    default -> 1_000_000;
                  };
          return within(bytes, least, most, "B");
        });
  }

  /** A whole number. */
  int number(String key, @Nullable String otherwise, int least, int most) {
    return parsed(
        key,
        otherwise,
        text -> {
          if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("which is no whole number");
          }
          return (int) within(Long.parseLong(text), least, most, "");
        });
  }

  <T> T oneOf(String key, @Nullable String otherwise, Map<String, T> words) {
    return parsed(
        key,
        otherwise,
        text -> {
          T value = words.get(text);
          if (value == null) {
            throw new IllegalArgumentException(
                "which is none of " + String.join(", ", words.keySet().stream().sorted().toList()));
          }
          return value;
        });
  }

  private static long within(long value, long least, long most, String unit) {
    if (value < least || value > most) {
      String bounds = "which is not between %d and %d %s".formatted(least, most, unit);
      throw new IllegalArgumentException(bounds.strip());
    }
    return value;
  }
}
