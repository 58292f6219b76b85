package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstToAnswerTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final List<String> asked = new ArrayList<>();

  @Test
  void the_first_that_answers_is_enough() {
    assertThat(asking(LONG, true).ask(List.of("a", "b", "c"), this::answers)).isEqualTo("b says");
    assertThat(asked).containsExactly("a", "b");
  }

  @Test
  void all_are_asked_again_while_none_answers() {
    String said =
        asking(LONG, true).ask(List.of("a", "c"), name -> asked.size() < 4 ? none(name) : name);
    assertThat(said).isEqualTo("a");
    assertThat(asked).containsExactly("a", "c", "a", "c");
  }

  @Test
  void nobody_is_waited_for_where_none_lives() {
    assertThatThrownBy(() -> asking(LONG, false).ask(List.of("a", "c"), this::answers))
        .isInstanceOf(StackFailure.class)
        .hasMessage("c is away");
    assertThat(asked).containsExactly("a", "c");
  }

  @Test
  void patience_ends() {
    assertThatThrownBy(() -> asking(Duration.ZERO, true).ask(List.of("a"), this::answers))
        .hasMessage("a is away");
  }

  @Test
  void who_is_stopped_stops_asking() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> asking(LONG, true).ask(List.of("a"), this::answers))
        .hasMessage("a is away");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static FirstToAnswer asking(Duration patience, boolean someLive) {
    return new FirstToAnswer(patience, SHORT, () -> someLive);
  }

  private String answers(String name) {
    return name.equals("b") ? said(name) : none(name);
  }

  private String said(String name) {
    asked.add(name);
    return name + " says";
  }

  private String none(String name) {
    asked.add(name);
    throw new StackFailure(name + " is away");
  }
}
