package dev.headroom.reference.waiting.adapter.sse;

import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.Listener;
import dev.headroom.reference.waiting.application.WaitingProperties;
import dev.headroom.reference.waiting.domain.LineView;
import dev.headroom.reference.waiting.domain.Ticket;
import dev.headroom.reference.waiting.domain.WaitEstimate;
import java.time.Instant;

/** Somebody who listens: turns what they are told into events, and a place never grows. */
final class Subscriber implements Listener {
  private final WaitingToken key;
  private final EventId id;
  private final EventStream stream;
  private final WaitingProperties waiting;
  private final long endsNanos;
  private final long heartbeatInterval;
  private long heartbeatNanos;
  private long told;
  private boolean opened;

  /**
   * A subscriber that nobody is told of yet.
   *
   * @param lastEventId what the client read last; empty or nonsense count for nothing
   * @param endsNanos when the stream has lasted long enough
   * @param heartbeatInterval time between two heartbeats, in nanoseconds like all times here
   */
  Subscriber(
      WaitingToken key,
      String lastEventId,
      EventStream stream,
      WaitingProperties waiting,
      long endsNanos,
      long heartbeatInterval) {
    this.key = key;
    this.id = new EventId(key);
    this.told = id.toldBy(lastEventId);
    this.stream = stream;
    this.waiting = waiting;
    this.endsNanos = endsNanos;
    this.heartbeatInterval = heartbeatInterval;
    this.heartbeatNanos = System.nanoTime();
  }

  EventStream stream() {
    return stream;
  }

  /** Tells first where the ticket stands. */
  synchronized void begin(Ticket ticket) {
    opened = true;
    ticket
        .pass()
        .ifPresentOrElse(
            pass -> admitted(pass, ticket.expiresAt()),
            () ->
                position(
                    ticket.position(), ticket.waitingCount(), ticket.admittedPerSecond(), false));
  }

  @Override
  public WaitingToken key() {
    return key;
  }

  /** A heartbeat that is about due goes along, which saves a write. */
  @Override
  public synchronized void waiting(LineView view) {
    if (opened) {
      position(
          view.position(key.number()),
          view.waiting(),
          view.admittedPerSecond(),
          beats(System.nanoTime(), heartbeatInterval - heartbeatInterval / 10));
    }
  }

  private boolean beats(long now, long interval) {
    boolean due = now - heartbeatNanos >= interval;
    heartbeatNanos = due ? now : heartbeatNanos;
    return due;
  }

  private void position(long position, long count, double pace, boolean withHeartbeat) {
    told = Math.min(told, position);
    stream.position(
        Event.position(
            id,
            told,
            Math.max(told, count),
            WaitEstimate.seconds(told, pace, waiting.permitsPerSchedule(), waiting.admittedLife())),
        withHeartbeat);
  }

  @Override
  public void admitted(WaitingToken pass, Instant expiresAt) {
    stream.end(Event.admitted(id, pass, expiresAt));
  }

  @Override
  public void lost() {
    stream.end(null);
  }

  /** Asks to come back, to whichever instance, after this time. */
  synchronized void closing(String reason, long retryAfterMillis) {
    stream.end(Event.closing(id, told == Long.MAX_VALUE ? 0 : told, reason, retryAfterMillis));
  }

  /** What time brings: the end, or a heartbeat. */
  synchronized void tick(long now) {
    if (now - endsNanos >= 0) {
      stream.end(null);
    } else if (opened && beats(now, heartbeatInterval)) {
      stream.heartbeat();
    }
  }
}
