package dev.headroom.testbed.share;

import dev.headroom.testbed.process.Programs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Scopes of the user's systemd, which may set a quota where the user may not write to control
 * groups; they vanish with their last process.
 */
record SystemdScopes() implements CpuGroups {
  private static final String RUN = "systemd-run";

  /** Why there are none; empty where a process could be started in one. */
  static Optional<String> unusable() {
    if (Programs.onPath(RUN).isEmpty()) {
      return Optional.of("no " + RUN);
    }
    SystemdScope trial = new SystemdScope(PREFIX + "trial-" + ProcessHandle.current().pid());
    try {
      return Command.failure(trial.around(List.of("/bin/sh", "-c", ":")))
          .map(reason -> RUN + ": " + reason);
    } catch (IOException e) {
      return Optional.of(RUN + ": " + e.getMessage());
    }
  }

  @Override
  public CpuGroup make(String stack, String part) {
    return new SystemdScope(PREFIX + stack + "." + part);
  }

  @Override
  public String how() {
    return "scopes of the user's systemd";
  }

  @Override
  public void sweep(Predicate<String> lives) {
    // nothing is left of a scope without a process
  }
}
