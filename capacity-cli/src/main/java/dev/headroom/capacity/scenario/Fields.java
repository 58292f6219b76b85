package dev.headroom.capacity.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mapping of a scenario file whose keys are known; says what is wrong, where, and the mend. */
final class Fields {

  private final String file;
  private final YamlNode.Mapping mapping;

  private Fields(String file, YamlNode.Mapping mapping) {
    this.file = file;
    this.mapping = mapping;
  }

  /**
   * @param what the mapping is, for messages
   * @param known every key it may have
   */
  static Fields of(String file, YamlNode node, String what, List<String> known) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      throw new ScenarioException(
          file + ":" + node.line(), what + " is no set of keys.", known.get(0) + ": …");
    }
    mapping
        .keyLines()
        .forEach(
            (key, line) -> {
              if (!known.contains(key)) {
                throw new ScenarioException(
                    file + ":" + line,
                    what + " has no key \"" + key + "\".",
                    Suggestions.nearest(key, known)
                        .map(near -> near + ": …")
                        .orElse("one of " + String.join(", ", known)));
              }
            });
    return new Fields(file, mapping);
  }

  /** A mapping that may have keys which only another of its values tells. */
  static Fields ofAny(String file, YamlNode node, String what) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      throw new ScenarioException(
          file + ":" + node.line(), what + " is no set of keys.", "{key: value}");
    }
    return new Fields(file, mapping);
  }

  ScenarioException error(String key, String what, String mend) {
    int line = mapping.keyLines().getOrDefault(key, mapping.line());
    return new ScenarioException(file + ":" + line, what, mend);
  }

  YamlNode required(String key, String example) {
    YamlNode node = mapping.values().get(key);
    if (node == null) {
      throw error("", "\"" + key + "\" is missing.", key + ": " + example);
    }
    return node;
  }

  /** A text; {@code example} is shown where it is missing. */
  String text(String key, String example) {
    return scalar(key, required(key, example), example);
  }

  @Nullable String textOrNull(String key) {
    YamlNode node = mapping.values().get(key);
    return node == null ? null : scalar(key, node, "a text");
  }

  String textOr(String key, String otherwise) {
    String text = textOrNull(key);
    return text == null ? otherwise : text;
  }

  private String scalar(String key, YamlNode node, String example) {
    if (!(node instanceof YamlNode.Scalar scalar) || scalar.text().isBlank()) {
      throw error(key, "\"" + key + "\" needs one value.", key + ": " + example);
    }
    return scalar.text().strip();
  }

  /** A value read from its text; what the reading refuses becomes an error of this line. */
  <T> T parsed(String key, String example, Function<String, T> reading) {
    String text = text(key, example);
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      throw error(
          key,
          "\"" + key + "\" is \"" + text + "\", " + e.getMessage() + ".",
          key + ": " + example);
    }
  }

  /** A whole number from {@code least} on. */
  int number(String key, int otherwise, int least) {
    if (!mapping.values().containsKey(key)) {
      return otherwise;
    }
    return parsed(
        key,
        String.valueOf(Math.max(least, otherwise)),
        text -> {
          int value;
          try {
            value = Integer.parseInt(text);
          } catch (NumberFormatException e) {
            throw new IllegalArgumentException("which is no whole number", e);
          }
          if (value < least) {
            throw new IllegalArgumentException("which is below " + least);
          }
          return value;
        });
  }

  /** A number above 0. */
  double amount(String key, String example) {
    return parsed(
        key,
        example,
        text -> {
          Range range = Range.parse(text);
          if (range.from() != range.to() || range.from() == 0) {
            throw new IllegalArgumentException("which is no number above 0");
          }
          return range.from();
        });
  }

  /** A length of time above zero. */
  Duration duration(String key, String example) {
    return parsed(
        key,
        example,
        text -> {
          Duration duration = Durations.parse(text);
          if (duration.isZero()) {
            throw new IllegalArgumentException("which is no time at all");
          }
          return duration;
        });
  }

  /** A length of time, zero too. */
  Duration durationOr(String key, Duration otherwise) {
    return has(key) ? parsed(key, "10 s", Durations::parse) : otherwise;
  }

  /** All other values as texts. */
  Map<String, String> textsBut(List<String> keys) {
    Map<String, String> texts = new LinkedHashMap<>();
    mapping
        .values()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                texts.put(key, scalar(key, value, "value"));
              }
            });
    return texts;
  }

  /** Whole numbers, at least one, each within the bounds. */
  List<Integer> numbers(String key, int least, int most) {
    String mend = key + ": [" + least + ", …]";
    List<Integer> numbers = new ArrayList<>();
    for (YamlNode node : list(key)) {
      String text = node instanceof YamlNode.Scalar scalar ? scalar.text().strip() : "";
      if (!text.matches("\\d{1,9}")
          || Integer.parseInt(text) < least
          || Integer.parseInt(text) > most) {
        throw error(
            key, "\"" + key + "\" takes whole numbers from " + least + " to " + most + ".", mend);
      }
      numbers.add(Integer.parseInt(text));
    }
    if (numbers.isEmpty()) {
      throw error(key, "\"" + key + "\" is empty.", mend);
    }
    return numbers;
  }

  /**
   * One of a few words.
   *
   * @param otherwise where the key is missing; null where it must not be
   * @param what it is, for messages
   */
  String oneOf(String key, @Nullable String otherwise, List<String> words, String what) {
    String text = otherwise == null ? text(key, words.get(0)) : textOr(key, otherwise);
    if (!words.contains(text)) {
      throw error(
          key,
          what + " \"" + text + "\" is not known.",
          key + ": " + Suggestions.nearest(text, words).orElse(String.join(" or ", words)));
    }
    return text;
  }

  /** The one of these keys that is there. */
  String exactlyOne(List<String> keys, String example) {
    List<String> there = keys.stream().filter(this::has).toList();
    if (there.size() == 1) {
      return there.get(0);
    }
    throw there.isEmpty()
        ? error("", "\"" + keys.get(0) + "\" is missing.", keys.get(0) + ": " + example)
        : error(
            there.get(1),
            "\"" + String.join("\" and \"", there) + "\" don't go together.",
            "one of them");
  }

  boolean has(String key) {
    return mapping.values().containsKey(key);
  }

  List<YamlNode> list(String key) {
    YamlNode node = mapping.values().get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof YamlNode.Sequence sequence)) {
      throw error(key, "\"" + key + "\" is no list.", key + ": [ … ]");
    }
    return new ArrayList<>(sequence.items());
  }

  /** A mapping of any keys to texts. */
  Map<String, String> texts(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (mapping.values().get(key) instanceof YamlNode.Mapping any) {
      Fields fields = new Fields(file, any);
      any.values().forEach((name, value) -> texts.put(name, fields.scalar(name, value, "value")));
    } else if (has(key) && !isEmpty(key)) {
      throw error(key, "\"" + key + "\" is no set of keys.", key + ": {property: value}");
    }
    return texts;
  }

  private boolean isEmpty(String key) {
    return mapping.values().get(key) instanceof YamlNode.Scalar scalar
        && (scalar.text().isBlank() || scalar.text().equals("null"));
  }
}
