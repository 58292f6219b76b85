package dev.headroom.reference.shared.lock;

import java.util.List;

/** Somebody else had one of the locks for as long as the caller would wait. */
public class LockTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LockTimeoutException(List<String> keys) {
    super("not free in time: " + keys, null, false, false);
  }
}
