package dev.headroom.capacity.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  void every_sentence_that_the_sources_say_is_said_in_korean() throws IOException {
    Map<String, String> korean = Translations.of(Language.KO);
    Map<String, String> said = Sentences.all();
    assertThat(said).hasSizeGreaterThan(400);
    said.keySet().removeIf(template -> korean.containsKey(template) || !hasWords(template));
    assertThat(said).as("templates without a line in ko.yaml").isEmpty();
  }

  @Test
  void bundled_scenarios_have_korean_titles_and_questions() throws IOException {
    Map<String, String> korean = Translations.of(Language.KO);
    Pattern said = Pattern.compile("(?m)^(?:title|question): (.*)$");
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("../gatling-simulations/scenarios"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".yaml")).toList()) {
        said.matcher(Files.readString(file)).results().forEach(line -> missing.add(line.group(1)));
      }
    }
    assertThat(missing).hasSizeGreaterThan(30);
    missing.removeAll(korean.keySet());
    assertThat(missing).isEmpty();
  }

  @Test
  void particles_fit_what_they_follow() {
    Words korean = Words.of(Language.KO);
    assertThat(korean.text("Use --injectors {0}.", 2)).isEqualTo("--injectors 2로 다시 실행하세요.");
    assertThat(korean.text("Use --injectors {0}.", 3)).isEqualTo("--injectors 3으로 다시 실행하세요.");
  }

  @Test
  void a_clause_becomes_a_reason_a_statement_or_goes_on() {
    assertThat(Ending.of("기다렸음", "기")).isEqualTo("기다렸기");
    assertThat(Ending.of("기다렸음", "니다")).isEqualTo("기다렸습니다");
    assertThat(Ending.of("기다림", "기")).isEqualTo("기다리기");
    assertThat(Ending.of("기다림", "니다")).isEqualTo("기다립니다");
    assertThat(Ending.of("머묾", "고")).isEqualTo("머물고");
    assertThat(Ending.of("data", "기")).isEqualTo("data");
  }

  private static boolean hasWords(String template) {
    return template.chars().anyMatch(Character::isLetter);
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
