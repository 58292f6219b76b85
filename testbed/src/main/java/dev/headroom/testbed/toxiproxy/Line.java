package dev.headroom.testbed.toxiproxy;

import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A stage in which chunks wait, one behind the other, and the end behind them. */
abstract class Line extends Stage {
  static final long NEVER = Long.MAX_VALUE;

  /** How long the head has still to wait; at most 0 when it may go, {@link #NEVER} for ever. */
  abstract long waitNanos(Chunk head, long arrivedNanos, long nowNanos);

  /** How many of its bytes go at once, at least 1; the rest is the next head. */
  int share(Chunk head) {
    return head.size();
  }

  /** A share of the head that was asked about last goes now. */
  void goes(Chunk share) {
    pass(share);
  }

  private record Held(Chunk chunk, long arrivedNanos) {}

  private final Queue<Held> line = new ArrayDeque<>();
  private boolean endBehind;
  private @Nullable Future<?> timer;

  @Override
  void arrived(Chunk chunk) {
    line.add(new Held(chunk, now()));
    if (timer == null) {
      advance();
    }
  }

  @Override
  final void ended() {
    endBehind = true;
    endIfEmpty();
  }

  @Override
  final void flush() {}

  /** Only the head has a timer: nothing overtakes it, even if it would have to wait for less. */
  private void advance() {
    timer = null;
    boolean moved = false;
    while (!line.isEmpty()) {
      Held head = line.element();
      long wait = waitNanos(head.chunk(), head.arrivedNanos(), now());
      if (wait > 0) {
        timer = wait == NEVER ? pipe().never() : after(wait, this::headIsDue);
        break;
      }
      shareGoes();
      moved = true;
    }
    if (moved) {
      passFlush();
    }
    endIfEmpty();
  }

  private void headIsDue() {
    shareGoes();
    passFlush();
    advance();
  }

  private void shareGoes() {
    Chunk head = line.element().chunk();
    int share = share(head);
    goes(share < head.size() ? head.front(share) : line.remove().chunk());
  }

  private void endIfEmpty() {
    if (endBehind && line.isEmpty()) {
      passEnd();
    }
  }

  @Override
  final void replacedBy(Stage successor) {
    if (successor instanceof Line same && same.getClass() == getClass()) {
      cancelTimer();
      line.forEach(held -> same.line.add(new Held(held.chunk(), now())));
      line.clear();
      same.endBehind = endBehind;
      same.advance();
    } else {
      letGo();
    }
  }

  @Override
  final void letGo() {
    cancelTimer();
    while (!line.isEmpty()) {
      pass(line.remove().chunk());
    }
    passFlush();
    endIfEmpty();
  }

  @Override
  final void discard() {
    cancelTimer();
    while (!line.isEmpty()) {
      drop(line.remove().chunk());
    }
  }

  private void cancelTimer() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }
}
