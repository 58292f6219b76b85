package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;

/**
 * What a probe saw.
 *
 * @param unit of the values, empty for a bare number
 * @param expected the tolerance, such as {@code < 50}; empty where there is none
 * @param part what it asked: {@code redis}
 * @param atMillis epoch milliseconds, rising
 * @param values NaN where there was no answer
 */
public record ProbeLine(
    Message name, String unit, String expected, String part, long[] atMillis, double[] values) {}
