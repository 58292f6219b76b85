package dev.headroom.capacity.plan.truth;

/** A first-come, first-served station with exponential service. */
public record Queue(int servers, double demandSeconds) {}
