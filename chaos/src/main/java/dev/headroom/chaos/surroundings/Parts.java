package dev.headroom.chaos.surroundings;

import java.io.IOException;
import java.util.List;

/**
 * The processes of a system, by name: {@code redis}, {@code mariadb}, {@code kafka}, {@code app-1}.
 */
public interface Parts {

  /** Those that can be touched, in the order in which they were started. */
  List<String> names();

  /** The process that now goes by that name. */
  ProcessHandle process(String part);

  /** Ends it with SIGKILL; returns when it has ended. */
  void kill(String part) throws IOException;

  /** Asks it to end and returns when it has, which may take as long as it takes its leave. */
  void stop(String part) throws IOException, InterruptedException;

  /** Starts it as it was started before, on the same ports; returns when it answers. */
  void start(String part) throws IOException, InterruptedException;
}
