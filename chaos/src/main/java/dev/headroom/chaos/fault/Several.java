package dev.headroom.chaos.fault;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Faults that are in force together, undone in the opposite order; one that stays hides none. */
final class Several implements Injected {
  private final Deque<Injected> latestFirst = new ArrayDeque<>();

  /** One of them. */
  @FunctionalInterface
  interface Injection<T> {
    Injected of(T aim) throws IOException, InterruptedException;
  }

  private Several() {}

  /** Injects all; if one fails, none is in force. */
  static <T> Injected inject(List<T> aims, Injection<T> injection)
      throws IOException, InterruptedException {
    Several several = new Several();
    try {
      for (T aim : aims) {
        several.latestFirst.push(injection.of(aim));
      }
      return several;
    } catch (IOException | InterruptedException | RuntimeException e) {
      try {
        several.close();
      } catch (IOException stillInForce) {
        e.addSuppressed(stillInForce);
      }
      throw e;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    IOException first = null;
    for (Injected injected : latestFirst) {
      first = closed(injected, first);
    }
    if (first != null) {
      throw first;
    }
  }

  private static @Nullable IOException closed(Injected injected, @Nullable IOException before) {
    try {
      injected.close();
      return before;
    } catch (IOException e) {
      if (before == null) {
        return e;
      }
      before.addSuppressed(e);
      return before;
    }
  }
}
