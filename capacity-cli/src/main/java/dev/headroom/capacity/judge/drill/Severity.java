package dev.headroom.capacity.judge.drill;

/** How bad it was for people, from what was measured; docs/SEVERITY.md has the rule. */
public enum Severity {
  /**
   * Something acknowledged was lost or sold twice, or most were turned away and it never came back.
   */
  P1,
  /** A noticeable share of people was turned away, or what was promised of the line broke. */
  P2,
  /** A few were turned away, or it was only slower. */
  P3
}
