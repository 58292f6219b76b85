package dev.headroom.chaos.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.headroom.chaos.probe.LiveLoad.Figures;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FreshLoadTest {
  private long seconds;
  private Figures said = new Figures(0, 0, 0, 0, 0);
  private final FreshLoad load = new FreshLoad(() -> said, () -> TimeUnit.SECONDS.toNanos(seconds));

  @Test
  void before_the_first_word_there_is_no_answer() {
    assertThatIOException().isThrownBy(load::now).withMessageContaining("nothing yet");
  }

  @Test
  void what_was_said_is_no_answer_any_more_once_they_are_silent() throws IOException {
    said = new Figures(1_000, 10, 5, 0, 7);
    assertThat(load.now().users()).isEqualTo(10);
    seconds = 5;
    assertThat(load.now().users()).isEqualTo(10);
    seconds = 6;
    assertThatIOException().isThrownBy(load::now).withMessageContaining("nothing for more than");
    said = new Figures(7_000, 11, 6, 0, 7);
    assertThat(load.now().users()).isEqualTo(11);
  }
}
