package dev.headroom.load.stream;

import dev.headroom.load.observe.Ending;
import dev.headroom.load.observe.Observations;

/** Where the observations go. Called on the load's threads: answers quickly. Times are epoch ms. */
interface Meter {

  /**
   * @param name one of {@link Observed#NAMES}
   */
  void value(String name, long atMillis, int value);

  /**
   * @param status HTTP status, 0 without an answer
   */
  void request(String name, long intended, long start, long end, int status, Ending ending);

  static Meter of(Observations observations) {
    return new Meter() {
      @Override
      public void value(String name, long atMillis, int value) {
        observations.value(name, atMillis, value);
      }

      @Override
      public void request(
          String name, long intended, long start, long end, int status, Ending ending) {
        observations.request(name, intended, start, end, status, ending);
      }
    };
  }
}
