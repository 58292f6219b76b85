package dev.headroom.capacity.report.html;

/** One line beside a lane: a figure and what it is. */
public record Reading(String before, String strong, String after) {

  static Reading of(String strong, String after) {
    return new Reading("", strong, after);
  }

  static Reading words(String text) {
    return new Reading("", "", text);
  }
}
