package dev.headroom.capacity.scenario;

import java.util.Locale;

/** How the arrivals of an open load lie along its rate. */
public enum Arrivals {
  /** Equally spaced: of two runs, one is not unlucky. */
  EVEN,
  /** A Poisson process, drawn from the seed: as people come who don't know of each other. */
  RANDOM;

  /** As a scenario file writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
