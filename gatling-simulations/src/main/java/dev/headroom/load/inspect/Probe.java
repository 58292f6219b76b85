package dev.headroom.load.inspect;

import java.util.Locale;

/** How a request is meant that nobody in good faith makes. */
enum Probe {
  /** The same request with the same key, after its first answer. */
  AGAIN,
  /** The same request at the same time, or two that must not get in each other's way. */
  TWICE,
  /** The same key for something else. */
  REUSED,
  /** A token that was never given out. */
  FORGED,
  /** The token of somebody else. */
  BORROWED,
  /** The token of an admission that is over. */
  EXPIRED;

  /** As the history has it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
