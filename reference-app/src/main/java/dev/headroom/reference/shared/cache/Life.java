package dev.headroom.reference.shared.cache;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long one answer is kept: it ends at a random moment in the last tenth of its life, and is
 * renewed in the tenth before that.
 */
record Life(long millis) {

  static Life of(Duration longest) {
    return new Life(longest.toMillis());
  }

  /** 90 to 100 % of the life. */
  long endMillis() {
    return millis - ThreadLocalRandom.current().nextLong(windowMillis() + 1);
  }

  /** How long before its end an answer is renewed. */
  long windowMillis() {
    return millis / 10;
  }
}
