package dev.headroom.testbed;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that sort by time and are as good as unique on a machine. */
final class StackIds {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
  private static final int RANDOM_BITS = 0x1000000;

  private StackIds() {}

  static String next(Clock clock) {
    int random = ThreadLocalRandom.current().nextInt(RANDOM_BITS);
    return TIME.format(clock.instant()) + String.format("-%06x", random);
  }
}
