package dev.headroom.reference.waiting.adapter.sse;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One answer that goes on. At most three things wait to be written: a heartbeat, the newest place,
 * and what ends the stream; a listener that doesn't read makes them no more.
 */
final class EventStream {
  private final StreamMeters meters;
  private @Nullable Output output;
  private @Nullable Event position;
  private @Nullable Event last;
  private boolean heartbeat;
  private boolean ending;
  private boolean unflushed;
  private boolean over;
  private long blockedSince;

  EventStream(StreamMeters meters) {
    this.meters = meters;
  }

  /** The newest place; it replaces one that could not be written yet. */
  synchronized void position(Event event, boolean withHeartbeat) {
    if (!ending) {
      position = event;
      heartbeat |= withHeartbeat;
      drain();
    }
  }

  /** Something to read for whoever would else take the stream for dead. */
  synchronized void heartbeat() {
    heartbeat = true;
    drain();
  }

  /** Nothing but this event, if any, and the end follows; only the first call counts. */
  synchronized void end(@Nullable Event event) {
    if (!ending) {
      ending = true;
      position = null;
      heartbeat = false;
      last = event;
      drain();
    }
  }

  /** The output can be written for the first time, or again. */
  synchronized void writable(Output ready) {
    output = ready;
    drain();
  }

  /** Nothing is written any more; says whether that is new. */
  synchronized boolean giveUp() {
    boolean first = !over;
    over = true;
    return first;
  }

  /** Whether it has waited to be writable since before this time, in nanoseconds. */
  synchronized boolean isBlockedSince(long nanos) {
    return blockedSince != 0 && blockedSince - nanos < 0;
  }

  synchronized boolean isBlocked() {
    return blockedSince != 0;
  }

  private void drain() {
    Output out = output;
    if (out == null || over) {
      return;
    }
    try {
      while (hasWork()) {
        if (!out.isReady()) {
          blockedSince = blockedSince == 0 ? System.nanoTime() | 1 : blockedSince;
          return;
        }
        blockedSince = 0;
        work(out);
      }
    } catch (IOException | IllegalStateException e) {
      // The container has noticed as well, and tells whoever listens to it.
      over = true;
    }
  }

  private boolean hasWork() {
    return !over && (unflushed || heartbeat || position != null || ending);
  }

  private void work(Output out) throws IOException {
    Event next = next();
    if (next != null) {
      unflushed = true;
      out.write(next.bytes());
      meters.told(next.type());
    } else if (unflushed) {
      unflushed = false;
      out.flush();
    } else {
      over = true;
      out.complete();
    }
  }

  private @Nullable Event next() {
    Event event = heartbeat ? Event.HEARTBEAT : position != null ? position : last;
    if (heartbeat) {
      heartbeat = false;
    } else if (position != null) {
      position = null;
    } else {
      last = null;
    }
    return event;
  }
}
