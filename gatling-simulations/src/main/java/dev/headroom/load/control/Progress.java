package dev.headroom.load.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far the load is, and how the generator itself fares. Every request counted here is in the raw
 * log's file already.
 *
 * @param atMillis epoch ms
 * @param users active now
 * @param requests finished since the start
 * @param ko of these, failed
 * @param phase name of the phase
 * @param arrivals people who have come so far
 * @param streams event streams open now
 * @param longestPauseMillis of this JVM's collections since the last progress
 * @param latenessMillis the longest that a thread of this JVM woke too late since the last progress
 * @param heapMiB in use after the last collection; not said before the first one
 */
public record Progress(
    long atMillis,
    int users,
    long requests,
    long ko,
    String phase,
    long arrivals,
    int streams,
    long longestPauseMillis,
    long latenessMillis,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long heapMiB) {}
