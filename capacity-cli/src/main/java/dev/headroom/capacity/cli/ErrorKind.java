package dev.headroom.capacity.cli;

import dev.headroom.capacity.plan.points.PointsException;
import dev.headroom.capacity.read.UnreadableLogException;
import dev.headroom.capacity.scenario.ScenarioException;
import dev.headroom.capacity.stack.StackFailure;

/** What an exception means to the one who called. */
enum ErrorKind {
  USAGE("error", ExitCode.USAGE),
  NO_VERDICT("no verdict", ExitCode.NO_VERDICT),
  BUG("error", ExitCode.NO_VERDICT);

  private final String label;
  private final int exitCode;

  ErrorKind(String label, int exitCode) {
    this.label = label;
    this.exitCode = exitCode;
  }

  static ErrorKind of(Exception thrown) {
    if (thrown instanceof UsageException
        || thrown instanceof ScenarioException
        || thrown instanceof PointsException
        || thrown instanceof UnreadableLogException) {
      return USAGE;
    }
    return thrown instanceof StackFailure ? NO_VERDICT : BUG;
  }

  String label() {
    return label;
  }

  int exitCode() {
    return exitCode;
  }
}
