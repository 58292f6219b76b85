package dev.headroom.capacity.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.AppProperties;
import dev.headroom.capacity.run.SpringDuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The table of defaults is held against the app's sources, which can't be compiled against. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppFactsTest {

  private static final Path APP =
      Path.of(System.getProperty("headroom.home", ".."), "reference-app", "src", "main");

  static Stream<String> properties() {
    return AppProperties.DEFAULTS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("properties")
  void each_default_is_the_apps_own(String property) throws IOException {
    String own = inYaml("application-testbed.yaml", property);
    own = own.isEmpty() ? inYaml("application.yaml", property) : own;
    own = own.isEmpty() ? inRecord(property) : own;
    assertThat(AppProperties.DEFAULTS.get(property)).isEqualTo(own);
  }

  private static String inYaml(String file, String property) throws IOException {
    JsonNode node =
        new YAMLMapper().readTree(Files.readAllBytes(APP.resolve("resources").resolve(file)));
    for (String name : property.split("\\.")) {
      node = node.path(name);
    }
    return node.asString("");
  }

  private static String inRecord(String property) throws IOException {
    int last = property.lastIndexOf('.');
    String prefix = "@ConfigurationProperties(\"" + property.substring(0, last) + "\")";
    Matcher hump = Pattern.compile("-(.)").matcher(property.substring(last + 1));
    String component = hump.replaceAll(match -> match.group(1).toUpperCase());
    try (Stream<Path> sources = Files.walk(APP.resolve("java"))) {
      String source =
          sources
              .filter(file -> file.toString().endsWith("Properties.java"))
              .map(AppFactsTest::text)
              .filter(text -> text.contains(prefix))
              .findFirst()
              .orElseThrow();
      Matcher matcher =
          Pattern.compile("@DefaultValue\\(\"([^\"]+)\"\\) \\w+ " + component + "\\b")
              .matcher(source);
      assertThat(matcher.find()).as(property).isTrue();
      return matcher.group(1);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_name_may_be_written_either_way() {
    AppFacts facts = AppFacts.with(Map.of("waiting.admittedLife", "2m"));
    assertThat(facts.admittedLifeSeconds()).isEqualTo(120);
  }

  @ParameterizedTest
  @CsvSource({"500ms,0.5", "3s,3", "10m,600", "2h,7200", "1d,86400", "PT10M,600", "250,0.25"})
  void durations_are_read_as_spring_does(String text, double seconds) {
    assertThat(SpringDuration.seconds(text)).isEqualTo(seconds);
  }

  @Test
  void what_is_no_duration_is_none() {
    assertThat(SpringDuration.seconds("soon")).isNull();
    assertThat(SpringDuration.seconds("3 weeks")).isNull();
  }
}
