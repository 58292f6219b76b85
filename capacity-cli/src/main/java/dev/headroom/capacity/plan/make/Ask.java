package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.plan.size.Mix;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants to know.
 *
 * @param scenario whose load it is; null where nobody said
 * @param people who come at once; null for a bare rate
 * @param withinSeconds that they come in, above 0
 * @param perSecond requests a second; null for people
 * @param headroom on top, a share from 0
 * @param spare instances that may be away, from 0
 * @param waitSeconds that the last in line may wait; null where nobody said
 * @param today instances that there are; null for those of the newest run
 * @param measuredOn size of the price file that points were measured on; null where nobody said
 * @param mix how many requests a person makes, where no run was measured; null where nobody said
 * @param seed of the bootstrap
 */
public record Ask(
    @Nullable String scenario,
    @Nullable Long people,
    double withinSeconds,
    @Nullable Double perSecond,
    double headroom,
    int spare,
    @Nullable Double waitSeconds,
    @Nullable Integer today,
    @Nullable String measuredOn,
    @Nullable Mix mix,
    long seed) {

  /**
   * @throws IllegalArgumentException unless there are people or a rate, and not both
   */
  public Ask {
    if ((people == null) == (perSecond == null)) {
      throw new IllegalArgumentException("either people or a rate");
    }
  }
}
