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
  private boolean finished;
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

  /** Cuts it off; says whether it was still going on. */
  synchronized boolean giveUp() {
    boolean first = !over;
    if (first) {
      finish();
    }
    return first;
  }

  /** Whether its end was this side's wish. */
  synchronized boolean isFinished() {
    return finished;
  }

  /** Whether it has waited to be writable since before this time, in nanoseconds. */
  synchronized boolean isBlockedSince(long nanos) {
    return blockedSince != 0 && blockedSince - nanos < 0;
  }

  private void drain() {
    Output out = output;
    if (out == null || over) {
      return;
    }
    try {
      while (!over && out.isReady()) {
        blockedSince = 0;
        if (!work(out)) {
          return;
        }
      }
      if (!over && blockedSince == 0) {
        blockedSince = System.nanoTime() | 1;
      }
    } catch (IOException | RuntimeException e) {
      over = true;
      out.close();
    }
  }

  /** Writes what there is; false when there is nothing. */
  private boolean work(Output out) throws IOException {
    Event next = next();
    if (next == null) {
      if (ending) {
        finish();
      }
      return false;
    }
    out.write(next.bytes());
    meters.told(next.type());
    return true;
  }

  private void finish() {
    over = true;
    finished = true;
    Output out = output;
    if (out != null) {
      out.close();
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
