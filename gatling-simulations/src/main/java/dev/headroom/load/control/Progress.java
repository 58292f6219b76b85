package dev.headroom.load.control;

/**
 * How far the load is. Everything counted here is in the raw log's file already.
 *
 * @param atMillis epoch ms
 * @param users active now
 * @param requests finished since the start
 * @param ko of these, failed
 * @param phase name of the phase
 * @param longestPauseMillis of this JVM's collections since the last progress
 */
public record Progress(
    long atMillis, int users, long requests, long ko, String phase, long longestPauseMillis) {}
