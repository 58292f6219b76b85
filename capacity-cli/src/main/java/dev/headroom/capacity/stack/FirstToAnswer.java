package dev.headroom.capacity.stack;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Asks instances one after the other, as any of them knows what all do. Where none answers they are
 * asked again for a while: they may be overloaded still, or on their way back.
 */
final class FirstToAnswer {
  private final Duration patience;
  private final Duration pause;
  private final BooleanSupplier someLive;

  /**
   * @param someLive whether it is worth asking again
   */
  FirstToAnswer(Duration patience, Duration pause, BooleanSupplier someLive) {
    this.patience = patience;
    this.pause = pause;
    this.someLive = someLive;
  }

  /**
   * @param instances at least one
   * @throws StackFailure the last one's, if none has answered in time
   */
  <I, A> A ask(List<I> instances, Function<I, A> question) {
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      StackFailure last = null;
      for (I instance : instances) {
        try {
          return question.apply(instance);
        } catch (StackFailure unanswered) {
          last = unanswered;
        }
      }
      if (System.nanoTime() + pause.toNanos() > until || !someLive.getAsBoolean() || !waited()) {
        throw last == null ? new StackFailure("there is no instance to ask") : last;
      }
    }
  }

  private boolean waited() {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
