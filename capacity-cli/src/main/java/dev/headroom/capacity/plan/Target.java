package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is to be carried.
 *
 * @param scenario whose journey was reckoned with; null for a bare rate
 * @param people who come at once; null for a bare rate
 * @param withinSeconds that they come in, above 0; null for a bare rate
 * @param requestsPerPerson within that time; null for a bare rate
 * @param perSecond requests a second, above 0
 * @param headroom on top of the target, a share: 0.2
 * @param spare instances that may be away
 * @param waitSeconds that the last person in line may wait; null where nobody said
 * @param arithmetic how the rate came about, as a sentence
 */
public record Target(
    @Nullable String scenario,
    @Nullable Long people,
    @Nullable Double withinSeconds,
    @Nullable Double requestsPerPerson,
    double perSecond,
    double headroom,
    int spare,
    @Nullable Double waitSeconds,
    Message arithmetic) {

  /** What the instances without the spare must carry for sure. */
  public double needed() {
    return perSecond * (1 + headroom);
  }

  /** So many people at once as make this rate; NaN where the target is a bare rate. */
  public double peopleAt(double rate) {
    return people == null ? Double.NaN : people * rate / perSecond;
  }
}
