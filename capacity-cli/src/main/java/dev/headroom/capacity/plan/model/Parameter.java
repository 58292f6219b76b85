package dev.headroom.capacity.plan.model;

/**
 * What a model was fitted with.
 *
 * @param name as papers write it, such as λ, σ or κ
 * @param low and {@code high} of its interval of 90 %
 */
public record Parameter(String name, double value, double low, double high) {}
