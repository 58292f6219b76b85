package dev.headroom.capacity.plan.points;

import dev.headroom.capacity.message.Message;

/**
 * A line that Little's law doesn't hold for.
 *
 * @param people that the law makes of its other figures, where {@code point.load()} stands
 * @param meaning what may be wrong
 */
public record BrokenLine(Point point, double people, Message meaning) {}
