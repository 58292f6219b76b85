package dev.headroom.capacity.cli;

/** What the process ends with; scripts depend on it. */
final class ExitCode {
  static final int OK = 0;
  static final int NOT_MET = 1;
  static final int USAGE = 2;
  static final int NO_VERDICT = 3;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
