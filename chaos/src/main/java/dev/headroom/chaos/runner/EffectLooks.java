package dev.headroom.chaos.runner;

import dev.headroom.chaos.fault.Effect;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a fault does, each time on a thread of its own: a part that is silent, which is
 * what faults make parts, must keep nobody from undoing it.
 */
final class EffectLooks {
  private static final long GLANCE_MILLIS = 20;

  private final int number;
  private final Effect effect;
  private final Log log;
  private @Nullable Look pending;

  /** A question that may still be open. */
  private record Look(String phase, FutureTask<Answer> answer) {}

  EffectLooks(int number, Effect effect, Log log) {
    this.number = number;
    this.effect = effect;
    this.log = log;
  }

  /**
   * Looks, and writes down what it sees. What comes after the waiting was over is not written: it
   * belongs to no phase.
   *
   * @param most how long is waited
   * @param enough ends the waiting at once
   * @return what was seen; null if nothing came
   */
  @Nullable Answer look(String phase, Duration most, BooleanSupplier enough)
      throws InterruptedException {
    Look look = of(phase);
    long until = System.nanoTime() + most.toNanos();
    while (!look.answer().isDone() && !enough.getAsBoolean() && System.nanoTime() < until) {
      try {
        look.answer().get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException | ExecutionException seenBelow) {
        // whether it is done is asked again
      }
    }
    if (!look.answer().isDone() || !look.phase().equals(phase)) {
      return null;
    }
    pending = null;
    Answer answer = answer(look);
    log.effect(phase, number, effect, answer);
    return answer;
  }

  /** Whether it is as with the fault. */
  boolean within(Answer answer) {
    return effect.expected().test(answer.orInfinity());
  }

  /** Looks without waiting; what it sees is written when it comes. */
  void lookLater(String phase) {
    start(
        new FutureTask<>(
            () -> {
              log.effect(phase, number, effect, Answer.to(effect.probe()));
              return null;
            }));
  }

  /** One question at a time: one that hangs would only be followed by others. */
  private Look of(String phase) {
    Look before = pending;
    if (before != null && (before.phase().equals(phase) || !before.answer().isDone())) {
      return before;
    }
    Look look = new Look(phase, new FutureTask<>(() -> Answer.to(effect.probe())));
    pending = look;
    start(look.answer());
    return look;
  }

  private void start(FutureTask<?> question) {
    Thread thread = new Thread(question, "effect-" + number);
    thread.setDaemon(true);
    thread.start();
  }

  private static Answer answer(Look look) throws InterruptedException {
    try {
      return look.answer().get();
    } catch (ExecutionException wrong) {
      return Answer.broken(Answer.text(wrong.getCause()));
    }
  }
}
