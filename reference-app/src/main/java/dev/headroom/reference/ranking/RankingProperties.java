package dev.headroom.reference.ranking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sales are counted.
 *
 * @param memory how long a counted event is known, so that it isn't counted again; longer than a
 *     dead letter may wait for its replay
 * @param forgetInterval time between two deletions of what is older, more than 0
 */
@ConfigurationProperties("ranking")
record RankingProperties(
    @DefaultValue("30d") Duration memory, @DefaultValue("10m") Duration forgetInterval) {

  RankingProperties {
    if (memory.toSeconds() < 1 || forgetInterval.toMillis() < 1) {
      throw new IllegalArgumentException(
          "ranking.memory has to be 1 s, ranking.forget-interval 1 ms at least");
    }
  }
}
