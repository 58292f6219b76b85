package dev.headroom.capacity.scenario;

/**
 * What some of those who wait do.
 *
 * @param percent of them, 0 to 100
 * @param span after how long, or how often
 */
public record Habit(double percent, Span span) {}
