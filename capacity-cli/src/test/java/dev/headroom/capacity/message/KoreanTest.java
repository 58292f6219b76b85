package dev.headroom.capacity.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KoreanTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  @Test
  void every_korean_sentence_speaks_of_the_same_things_as_the_english_one() {
    Map<String, String> korean = Translations.of(Language.KO);
    assertThat(korean).hasSizeGreaterThan(400);
    korean.forEach((english, said) -> assertThat(arguments(said)).isEqualTo(arguments(english)));
  }

  @Test
  void particles_fit_what_they_follow() {
    Words korean = Words.of(Language.KO);
    assertThat(korean.text("Use --injectors {0}.", 2)).isEqualTo("--injectors 2로 다시 실행하세요.");
    assertThat(korean.text("Use --injectors {0}.", 3)).isEqualTo("--injectors 3으로 다시 실행하세요.");
  }

  private static Set<String> arguments(String template) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(template);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
