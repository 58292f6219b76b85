package dev.headroom.chaos.probe;

import dev.headroom.chaos.surroundings.Surroundings;
import java.time.Duration;

/**
 * A question asked again and again while a drill lasts.
 *
 * @param name as the file calls it, and reports do
 * @param unit of the value, empty for a bare number
 * @param tolerance what is all right
 * @param every time between two questions
 */
public record LiveProbe(String name, String unit, Kind kind, Tolerance tolerance, Duration every) {

  /** A probe that doesn't know yet of what it asks. */
  @FunctionalInterface
  public interface Kind {
    /**
     * @throws dev.headroom.chaos.surroundings.MissingPartException if what it asks is not there
     */
    Probe in(Surroundings surroundings, LiveLoad load);
  }
}
