package dev.headroom.capacity.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file of a language: a line a template, English before Korean. */
final class Translations {

  private Translations() {}

  static Map<String, String> of(Language language) {
    String file = language.name().toLowerCase(Locale.ROOT) + ".yaml";
    try (InputStream yaml = Translations.class.getResourceAsStream(file)) {
      return new YAMLMapper()
          .readValue(Objects.requireNonNull(yaml, file + " is packaged"), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
