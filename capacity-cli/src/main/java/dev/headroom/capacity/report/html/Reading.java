package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;

/** One line beside a lane: a figure and what it is. */
public record Reading(Message before, Message strong, Message after) {

  static Reading of(Object strong, Message after) {
    return new Reading(Message.NONE, Message.data(strong), after);
  }

  static Reading words(Message text) {
    return new Reading(Message.NONE, Message.NONE, text);
  }
}
