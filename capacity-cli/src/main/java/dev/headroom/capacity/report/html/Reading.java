package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;

/**
 * One line beside a lane: a figure and what it is.
 *
 * @param swatch class of the area that it is of; empty where there is none
 */
public record Reading(Message before, Message strong, Message after, String swatch) {

  Reading(Message before, Message strong, Message after) {
    this(before, strong, after, "");
  }

  static Reading of(Object strong, Message after) {
    return new Reading(Message.NONE, Message.data(strong), after);
  }

  static Reading words(Message text) {
    return new Reading(Message.NONE, Message.NONE, text);
  }
}
