package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the arrivals of an open load lie along its rate. */
public enum Arrivals {
  /** Equally spaced. */
  @JsonProperty("even")
  EVEN,
  /** A Poisson process, drawn from the run's seed: as people come who don't know of each other. */
  @JsonProperty("random")
  RANDOM
}
