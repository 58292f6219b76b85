package dev.headroom.chaos.probe;

import java.io.IOException;

/** Asks one thing, quickly: it gives up by itself within 2 s. */
@FunctionalInterface
public interface Probe {

  /**
   * What is so now; {@link Double#POSITIVE_INFINITY} for a thing that takes longer than one waits.
   *
   * @throws IOException if there was no answer
   */
  double measure() throws IOException, InterruptedException;
}
