package dev.headroom.capacity.cli;

/** What the process ends with; scripts depend on it. */
final class ExitCode {
  static final int OK = 0;
  static final int NOT_MET = 1;
  static final int USAGE = 2;
  static final int NO_VERDICT = 3;
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** Of two verdicts, the one that stands for both: not met, then none, then met. */
  static int worse(int one, int other) {
    return one == NOT_MET || other == NOT_MET ? NOT_MET : Math.max(one, other);
  }
}
