package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;

/** What would have kept a promise that broke, and why. */
public record Prevention(Message what, Message why) {}
