package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.chaos.undo.Swept;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeftFaultsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:03:59Z");

  @Test
  void what_was_put_back_is_said_with_its_time() {
    assertThat(LeftFaults.text(new Swept("Redis cut off", NOON, null)))
        .isEqualTo(
            "Removed what a drill that was killed left behind, put in at 12:03 UTC: Redis cut"
                + " off.");
  }

  @Test
  void what_is_still_there_is_said_with_the_reason() {
    assertThat(LeftFaults.text(new Swept("Redis cut off", NOON, "nobody answers")))
        .startsWith("! Could not remove ")
        .endsWith("because nobody answers. Tried again by the next command.");
  }
}
