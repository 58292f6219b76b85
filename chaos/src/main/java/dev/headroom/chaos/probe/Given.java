package dev.headroom.chaos.probe;

import java.util.List;
import java.util.Map;

/** What a drill's file says of a probe; what is wrong with it is told as an apposition. */
final class Given {
  private final Map<String, String> given;

  Given(List<String> keys, Map<String, String> given) {
    for (String key : given.keySet()) {
      if (!keys.contains(key)) {
        throw new IllegalArgumentException(
            "which has no key \"%s\" but takes %s"
                .formatted(key, keys.isEmpty() ? "none" : String.join(", ", keys)));
      }
    }
    this.given = Map.copyOf(given);
  }

  String text(String key) {
    String text = text(key, "");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("which needs a value for " + key);
    }
    return text;
  }

  String text(String key, String otherwise) {
    return given.getOrDefault(key, otherwise).strip();
  }

  /** One of some words; the first where there is none. */
  String oneOf(String key, List<String> words) {
    String text = text(key, words.get(0));
    if (!words.contains(text)) {
      throw new IllegalArgumentException(
          "whose %s is \"%s\", which is none of %s".formatted(key, text, String.join(", ", words)));
    }
    return text;
  }

  int number(String key, int otherwise, int least, int most) {
    String text = text(key, String.valueOf(otherwise));
    if (!text.matches("\\d{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          "whose %s is \"%s\", which is no whole number from %d to %d"
              .formatted(key, text, least, most));
    }
    return Integer.parseInt(text);
  }
}
