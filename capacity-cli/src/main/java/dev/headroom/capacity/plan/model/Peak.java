package dev.headroom.capacity.plan.model;

/**
 * Where throughput is highest, and falls beyond.
 *
 * @param n the size, and {@code lowN} to {@code highN} its interval of 90 %
 * @param throughput there, in requests a second
 */
public record Peak(double n, double lowN, double highN, Prediction throughput) {}
