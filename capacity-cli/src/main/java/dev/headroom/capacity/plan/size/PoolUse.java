package dev.headroom.capacity.plan.size;

/**
 * How requests used database connections.
 *
 * @param usagesPerRequest above 0
 * @param heldSeconds the mean time one is held, above 0
 * @param size of an instance's pool as measured
 * @param perSecond requests a second at which this was measured
 */
public record PoolUse(double usagesPerRequest, double heldSeconds, double size, double perSecond) {}
