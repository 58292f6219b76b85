package dev.headroom.load.journey;

/** When the body of an answer, which may be long, is read. */
enum Body {
  ALWAYS,
  NEVER,
  /** Only where the request is a line of the history. */
  FOR_HISTORY
}
