package dev.headroom.testbed.toxiproxy;

import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one toxic does to one direction of one connection, between the stage before it and the stage
 * behind it; everything happens on the connection's event loop. This one passes everything on.
 */
class Stage {
  private @Nullable Pipe pipe;
  private @Nullable Stage next;
  private boolean endTaken;

  /** Must come before anything else. */
  final void join(Pipe joined, @Nullable Stage behind) {
    pipe = joined;
    next = behind;
    joined();
  }

  final void follow(Stage behind) {
    next = behind;
  }

  final void take(Chunk chunk) {
    if (endTaken) {
      drop(chunk);
    } else {
      arrived(chunk);
    }
  }

  final void takeEnd() {
    if (!endTaken) {
      endTaken = true;
      ended();
    }
  }

  /** It is in its place. */
  void joined() {}

  void arrived(Chunk chunk) {
    pass(chunk);
  }

  /** The end has come, behind everything else. */
  void ended() {
    passEnd();
  }

  /** What arrived so far should not wait for more. */
  void flush() {
    passFlush();
  }

  /** The toxic was removed: hands on what it holds, in order. */
  void removed() {
    letGo();
  }

  /** The toxic was changed, and this stage takes over; it is in its place already. */
  void replacedBy(Stage successor) {
    letGo();
  }

  /** Hands on what it holds, in order, and does nothing more by itself. */
  void letGo() {}

  /** Nobody is there any more who could be handed something. */
  void discard() {}

  final void pass(Chunk chunk) {
    behind().take(chunk);
  }

  final void passFlush() {
    behind().flush();
  }

  final void passEnd() {
    behind().takeEnd();
  }

  final void drop(Chunk chunk) {
    int bytes = chunk.size();
    chunk.data().release();
    pipe().left(bytes);
  }

  final long now() {
    return pipe().loop().ticker().nanoTime();
  }

  final Future<?> after(long nanos, Runnable task) {
    return pipe().loop().schedule(task, Math.max(0, nanos), TimeUnit.NANOSECONDS);
  }

  final Pipe pipe() {
    if (pipe == null) {
      throw new IllegalStateException("not in a pipe yet");
    }
    return pipe;
  }

  private Stage behind() {
    if (next == null) {
      throw new IllegalStateException("nothing is behind");
    }
    return next;
  }
}
