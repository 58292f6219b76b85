package dev.headroom.capacity.message.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.message.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepsakeTest {
  private enum Kind {
    ONE,
    OTHER
  }

  private record Inner(double value, @Nullable Double perhaps, Kind kind) {}

  private record Outer(
      long count,
      int small,
      boolean yes,
      @Nullable Boolean told,
      String text,
      Duration length,
      List<Inner> inner,
      Map<String, Double> shares,
      @Nullable Message said) {}

  @TempDir Path folder;

  @Test
  void what_is_kept_comes_back_to_the_last_digit() throws IOException {
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("z", 0.1 + 0.2);
    shares.put("a", Double.NEGATIVE_INFINITY);
    Outer outer =
        new Outer(
            Long.MAX_VALUE,
            -3,
            true,
            null,
            "<b>\u202e\"\n",
            Duration.ofMillis(1_500),
            List.of(new Inner(Double.NaN, null, Kind.OTHER), new Inner(1e-300, -0.0, Kind.ONE)),
            shares,
            null);

    Outer back = back(outer);

    assertThat(back).isEqualTo(outer);
    assertThat(back.shares().keySet()).containsExactly("z", "a");
  }

  @Test
  void a_sentence_is_said_in_another_language_than_it_was_kept_in() throws IOException {
    Message said =
        Message.of("at {0}", Message.of("{0} people", Message.data(new Name("2 of 3, {0}"))));
    Outer outer = outer(Message.sentences(List.of(said, Message.data(7))));

    Message back = Objects.requireNonNull(back(outer).said());

    for (Language language : Language.values()) {
      assertThat(Words.of(language).say(back))
          .isEqualTo(Words.of(language).say(Objects.requireNonNull(outer.said())));
    }
    assertThat(Words.of(Language.KO).say(back)).contains("\uba85");
  }

  @Test
  void a_document_that_keeps_nothing_is_told_from_one_that_is_broken() throws IOException {
    assertThat(Keepsake.read(file("{\"limit\": 3}"), Outer.class)).isNull();
    assertThatThrownBy(() -> Keepsake.read(file("{\"limit\": "), Outer.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'count': 1, 'small': 1, 'yes': true, 'inner': {}, 'shares': {}}",
        "{'count': 1, 'small': 1, 'yes': true, 'inner': [], 'shares': {}, 'length': 'long'}",
        "{'count': 1, 'small': 1, 'yes': true, 'inner': [], 'shares': {}, 'said': 'plainly'}",
        "{'count': 1, 'small': 1, 'yes': true, 'inner': [], 'shares': {}, 'said': {'say': '{1}'}}",
        "{'count': 1, 'small': 1, 'yes': true, 'inner': [], 'shares': {},"
            + " 'said': {'say': '{0}', 'of': [{'said': 'cli.Main', 'with': {}}]}}",
        "{'count': 1, 'small': 1, 'yes': true, 'inner': [], 'shares': {},"
            + " 'said': {'say': '{0}', 'of': [{'said': 'none.Such', 'with': {}}]}}"
      })
  void what_is_none_of_the_kind_is_refused(String kept) {
    String document = "{\"" + Keepsake.FIELD + "\": " + kept.replace('\'', '"') + "}";
    assertThatThrownBy(() -> Keepsake.read(file(document), Outer.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Outer outer(Message said) {
    return new Outer(1, 2, false, true, "", Duration.ZERO, List.of(), Map.of(), said);
  }

  private Outer back(Outer outer) throws IOException {
    Path file = file(Keepsake.in("{\n  \"rounded\" : 3\n}\n", outer));
    return Objects.requireNonNull(Keepsake.read(file, Outer.class));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("kept.json"), text);
  }
}
