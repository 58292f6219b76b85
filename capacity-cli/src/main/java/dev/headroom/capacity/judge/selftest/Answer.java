package dev.headroom.capacity.judge.selftest;

import java.util.Locale;

/** What a run of the self-test says of the checks. */
public enum Answer {
  /** The check or objective that should notice the defect did. */
  NOTICED,
  /** No defect was seeded, and nothing alarmed. */
  QUIET,
  /** Whether it would have been noticed can't be told from this run. */
  NOT_TOLD,
  /** The defect was there, and only another check or objective alarmed. */
  BY_ANOTHER,
  /** The defect was there, and nothing alarmed. */
  MISSED,
  /** No defect was seeded, and something alarmed. */
  ALARMED;

  /** Whether the checks did what they are there for. */
  public boolean right() {
    return this == NOTICED || this == QUIET;
  }

  /** Whether they surely did not. */
  public boolean wrong() {
    return this == BY_ANOTHER || this == MISSED || this == ALARMED;
  }

  /** As programs read it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
