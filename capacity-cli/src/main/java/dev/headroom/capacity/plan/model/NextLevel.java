package dev.headroom.capacity.plan.model;

/**
 * The level most worth measuring.
 *
 * @param n its size
 * @param target the size whose prediction it is to sharpen
 * @param narrower by what share the interval of the curve at the target shrinks, from 0 to 1
 */
public record NextLevel(double n, double target, double narrower) {}
