package dev.headroom.load.stream;

/** Where the observations go. Called on the load's threads: answer quickly. */
@FunctionalInterface
public interface Meter {

  /**
   * @param name one of {@link Observed#NAMES}
   * @param atMillis epoch ms
   */
  void value(String name, long atMillis, int value);
}
