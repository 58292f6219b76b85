package dev.headroom.load.simulation;

/**
 * What the raw log holds so far.
 *
 * @param users active now
 * @param requests finished
 * @param ko of these, failed
 */
public record Counts(int users, long requests, long ko) {}
