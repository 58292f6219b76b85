package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who enters again while waiting, as people reload a page that does not move.
 *
 * @param share of those who enter
 * @param every so often, longer than zero
 */
public record Refresh(
    @JsonProperty(required = true) Percent share, @JsonProperty(required = true) Think every) {

  public Refresh {
    if (every.shortest().isZero()) {
      throw new IllegalArgumentException("'every' of zero would hammer the line");
    }
  }
}
