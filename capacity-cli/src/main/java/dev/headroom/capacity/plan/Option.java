package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;

/**
 * One way to carry the target.
 *
 * @param name {@code 7 × 2 cores, 1 spare}
 * @param size of its instances, as the price file names it
 * @param spare instances that may be away while the target is still carried
 * @param cost a month, all parts; NaN without prices
 * @param aboveTarget what all of them carry above the target, a share
 * @param keepsSpare whether it does what was asked for
 * @param chosen whether it is the plan
 * @param note why it was not chosen, or what it assumes; may be empty
 */
public record Option(
    Message name,
    String size,
    int instances,
    int spare,
    double cost,
    double aboveTarget,
    boolean keepsSpare,
    boolean chosen,
    Basis basis,
    Message note) {}
