package dev.headroom.load.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CollectionPausesTest {

  @Test
  void a_collection_is_noticed_and_told_once() {
    CollectionPauses pauses = CollectionPauses.listen();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              System.gc();
              return pauses.takeLongestMillis();
            },
            longest -> longest > 0);
    assertThat(pauses.takeLongestMillis()).isNotNegative();
    assertThat(pauses.usedAfterMiB()).isPositive();
  }
}
