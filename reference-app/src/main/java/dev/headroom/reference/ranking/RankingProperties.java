package dev.headroom.reference.ranking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sales are counted, and what counts as selling fast.
 *
 * @param memory how long a counted event is known, so that it isn't counted again; longer than a
 *     dead letter may wait for its replay
 * @param forgetInterval time between two deletions of what is older, more than 0
 * @param window the seats sold in this last span of time decide, in whole minutes, 1 to 59
 * @param most how many concerts the ranking has, 1 to 1000
 */
@ConfigurationProperties("ranking")
record RankingProperties(
    @DefaultValue("30d") Duration memory,
    @DefaultValue("10m") Duration forgetInterval,
    @DefaultValue("10m") Duration window,
    @DefaultValue("10") int most) {

  RankingProperties {
    if (memory.toSeconds() < 1 || forgetInterval.toMillis() < 1) {
      throw new IllegalArgumentException(
          "ranking.memory has to be 1 s, ranking.forget-interval 1 ms at least");
    }
    if (window.toMinutes() < 1 || window.toMinutes() >= SalesMinutes.SLOTS) {
      throw new IllegalArgumentException("ranking.window has to be 1 to 59 minutes");
    }
    if (most < 1 || most > 1000) {
      throw new IllegalArgumentException("ranking.most has to be 1 to 1000");
    }
  }
}
