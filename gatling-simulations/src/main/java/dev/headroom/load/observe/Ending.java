package dev.headroom.load.observe;

/** How a request ended, in the order of the codes in the file. */
public enum Ending {
  /** No answer, or not one that the scenario calls right. */
  FAILED,
  OK,
  /** Not a success, but an answer that the scenario accepts. */
  REFUSED
}
