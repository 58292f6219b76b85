package dev.headroom.testbed;

import java.time.Duration;

/** Hears how a start goes on; called from several threads, but one at a time for each part. */
public interface StackListener {
  StackListener SILENT = new StackListener() {};

  /** A part is being started. */
  default void starting(String part) {}

  /** Its protocol answered, so long after it was started. */
  default void ready(String part, Duration took) {}
}
