package dev.headroom.load.inspect;

import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked, was answered, and showed for it.
 *
 * @param pass the admission's token; empty where none was shown
 * @param userKey the waiting identity; empty where none was shown
 */
record Case(Operation operation, String pass, String userKey) {

  static final String LEAVE = "leave";

  /** Null for what is asked only in good faith. */
  @Nullable Kind kind() {
    return Kind.of(operation.op());
  }

  /** Whether it gave an admission back. */
  boolean endsAdmission() {
    return operation.outcome() == Outcome.OK
        && !pass.isEmpty()
        && (operation.op().equals(LEAVE) || kind() == Kind.PAY);
  }

  int user() {
    return operation.user();
  }

  int schedule() {
    return operation.schedule();
  }
}
