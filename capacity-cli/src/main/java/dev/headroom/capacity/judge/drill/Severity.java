package dev.headroom.capacity.judge.drill;

/** How bad it was, from what was measured. */
public enum Severity {
  P1,
  P2,
  P3
}
