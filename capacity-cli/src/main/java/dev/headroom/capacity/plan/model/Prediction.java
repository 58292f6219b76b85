package dev.headroom.capacity.plan.model;

/**
 * A value that was not measured.
 *
 * @param low and {@code high} of the interval that a new measurement falls into in 90 of 100 cases
 * @param beyond how many times the largest measured level it lies at: 1 and less is between
 *     measured ones
 */
public record Prediction(double value, double low, double high, double beyond) {}
