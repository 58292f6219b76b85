package dev.headroom.reference.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.outbox.StoredMessages.Message;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KafkaSenderTest {
  private static final CompletableFuture<?> ACKNOWLEDGED = CompletableFuture.completedFuture("ok");
  private static final CompletableFuture<?> FAILED =
      CompletableFuture.failedFuture(new IllegalStateException("away"));
  private static final CompletableFuture<?> UNDER_WAY = new CompletableFuture<>();

  @Test
  void what_was_acknowledged_is_not_sent_again() {
    assertThat(
            KafkaSender.settled(
                List.of(message(1, "a"), message(2, "a"), message(3, "b")),
                List.of(ACKNOWLEDGED, ACKNOWLEDGED, ACKNOWLEDGED)))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void what_follows_a_failure_with_the_same_key_is_sent_again_after_it() {
    assertThat(
            KafkaSender.settled(
                List.of(message(1, "a"), message(2, "a"), message(3, "b"), message(4, "a")),
                List.of(ACKNOWLEDGED, FAILED, ACKNOWLEDGED, ACKNOWLEDGED)))
        .containsExactly(1L, 3L);
  }

  @Test
  void what_the_broker_has_not_answered_stays() {
    assertThat(
            KafkaSender.settled(
                List.of(message(1, "a"), message(2, "b")), List.of(UNDER_WAY, ACKNOWLEDGED)))
        .containsExactly(2L);
  }

  @Test
  void what_was_never_handed_over_stays() {
    assertThat(
            KafkaSender.settled(List.of(message(1, "a"), message(2, "b")), List.of(ACKNOWLEDGED)))
        .containsExactly(1L);
  }

  private static Message message(long id, String key) {
    return new Message(id, "topic", key, "{}");
  }
}
