package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;

/**
 * Something that was done, or that it did.
 *
 * @param atMillis epoch milliseconds
 * @param ours whether we did it: a fault put in force or undone
 */
public record Deed(long atMillis, Message what, boolean ours) {}
