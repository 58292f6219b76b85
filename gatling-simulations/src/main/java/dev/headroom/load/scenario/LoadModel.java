package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is held steady: the people who are there, or the rate at which new ones come. */
public enum LoadModel {
  /** So many people at once; one who leaves is replaced. A slow system slows the load down. */
  @JsonProperty("closed")
  CLOSED,
  /** So many arrivals a second, however the system fares. */
  @JsonProperty("open")
  OPEN
}
