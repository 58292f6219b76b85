package dev.headroom.reference.testbed.faults;

/**
 * Asks for the collector to be kept busy.
 *
 * @param megabytes of memory that is held, 1 and up
 * @param churnMegabytesPerSecond how much of it is thrown away and made anew, 0 to 10,000
 * @param seconds for how long, 1 to 600
 */
record BallastRequest(int megabytes, int churnMegabytesPerSecond, int seconds) {

  BallastRequest {
    Ranges.check("megabytes", megabytes, 1, Runtime.getRuntime().maxMemory() >> 20);
    Ranges.check("churnMegabytesPerSecond", churnMegabytesPerSecond, 0, 10_000);
    Ranges.check("seconds", seconds, 1, Ranges.MOST_SECONDS);
  }
}
