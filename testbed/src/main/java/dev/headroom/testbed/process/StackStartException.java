package dev.headroom.testbed.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part did not become ready; the message names it, says why and shows its last log lines. */
public class StackStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String part;
  private final String reason;

  public StackStartException(
      String part, String reason, List<String> logTail, @Nullable Throwable cause) {
    super(message(part, reason, logTail), cause);
    this.part = part;
    this.reason = reason;
  }

  /** A failure without a log, such as a missing binary. */
  public StackStartException(String part, String reason) {
    this(part, reason, List.of(), null);
  }

  private static String message(String part, String reason, List<String> logTail) {
    String first = part + " did not start: " + reason;
    return logTail.isEmpty() ? first : first + "\n  | " + String.join("\n  | ", logTail);
  }

  /** The part's name, such as {@code mariadb} or {@code app-2}. */
  public String part() {
    return part;
  }

  /** Why, in one line. */
  public String reason() {
    return reason;
  }
}
