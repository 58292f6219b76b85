package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;

/**
 * A highest rate that is carried.
 *
 * @param perSecond requests a second
 * @param low and {@code high} of its interval, 90 in 100; NaN where there is none
 * @param of what has that limit: {@code 2 instances as measured}
 * @param because what sets it; empty where that is not known
 */
public record Limit(
    double perSecond, double low, double high, Basis basis, Message of, Message because) {}
