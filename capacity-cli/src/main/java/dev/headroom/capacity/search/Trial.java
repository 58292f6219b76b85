package dev.headroom.capacity.search;

import dev.headroom.capacity.message.Message;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One load held against the objectives.
 *
 * @param load that was offered, in the unit of the search
 * @param length that counted
 * @param took from being asked for to being judged, with everything around what counted
 * @param met whether every objective was; null where that can't be told
 * @param trusted whether the load was offered as planned, so that what was measured is the system's
 *     doing
 * @param reason why it can't be told, or is not trusted; null where there is nothing to say
 * @param margins in the order of the objectives
 * @param results folder of the trial, relative to the search's; empty where there is none
 */
public record Trial(
    double load,
    Duration length,
    Duration took,
    @Nullable Boolean met,
    boolean trusted,
    @Nullable Message reason,
    List<Margin> margins,
    String results) {

  public Trial {
    margins = List.copyOf(margins);
  }

  /** Whether each objective can be placed, however closely. */
  boolean informs() {
    return met != null
        || !margins.isEmpty() && margins.stream().noneMatch(one -> Double.isNaN(one.log()));
  }

  /** Whether every objective was met; where chance allows both, whether it looks so. */
  boolean keeps() {
    return met != null ? met : margins.stream().allMatch(margin -> margin.log() <= 0);
  }

  public boolean held() {
    return trusted && Boolean.TRUE.equals(met);
  }

  public boolean broke() {
    return trusted && Boolean.FALSE.equals(met);
  }

  /** The objective that used most of its limit; empty where none can be told. */
  public Optional<Margin> tightest() {
    return margins.stream()
        .filter(margin -> !Double.isNaN(margin.log()))
        .max(
            Comparator.comparing(Margin::broken)
                .thenComparingDouble(Margin::log)
                .thenComparingDouble(m -> m.share() == null ? 0 : m.share()));
  }

  Optional<Margin> of(String objective) {
    return margins.stream().filter(margin -> margin.name().equals(objective)).findFirst();
  }
}
