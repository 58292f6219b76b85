package dev.headroom.testbed.guardian;

import java.util.List;
import java.util.Optional;

/**
 * The process whose end is the stack's end.
 *
 * @param pid 0 for a stack that runs until it is told to stop
 * @param startMillis epoch milliseconds, so that a later process of the same id is not taken for it
 */
public record Owner(long pid, long startMillis) {
  public static final Owner NONE = new Owner(0, 0);

  public static Owner of(ProcessHandle process) {
    return new Owner(process.pid(), Processes.startMillis(process));
  }

  public boolean isNone() {
    return pid == 0;
  }

  /** The owner while it lives. */
  public Optional<ProcessHandle> living() {
    return isNone() ? Optional.empty() : Processes.find(pid, startMillis);
  }

  static Owner parse(String pid, String startMillis) {
    return new Owner(Long.parseLong(pid), Long.parseLong(startMillis));
  }

  List<String> arguments() {
    return List.of(Long.toString(pid), Long.toString(startMillis));
  }
}
