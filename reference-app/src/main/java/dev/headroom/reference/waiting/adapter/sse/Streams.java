package dev.headroom.reference.waiting.adapter.sse;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.web.LastingCall;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.Listener;
import dev.headroom.reference.waiting.application.StreamProperties;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.reference.waiting.application.WaitingProperties;
import dev.headroom.reference.waiting.application.WaitingRooms;
import dev.headroom.reference.waiting.domain.Ticket;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** All streams of this instance: how many there are, and how each begins and ends. */
@Component
class Streams {
  static final String PATH = "/api/v1/waiting/reservation/subscribe";
  private final Set<Subscriber> all = ConcurrentHashMap.newKeySet();
  private final WaitingRooms rooms;
  private final WaitingLine line;
  private final WaitingProperties waiting;
  private final StreamProperties properties;
  private final StreamMeters meters;
  private volatile boolean closing;

  Streams(
      WaitingRooms rooms,
      WaitingLine line,
      WaitingProperties waiting,
      StreamProperties properties,
      StreamMeters meters) {
    this.rooms = rooms;
    this.line = line;
    this.waiting = waiting;
    this.properties = properties;
    this.meters = meters;
  }

  /** A subscriber with its ticket; whoever gets one opens or declines it. */
  record Begun(Subscriber subscriber, Ticket ticket) {}

  /** Joins first and asks then, so that no admission falls in between. */
  Answer<Begun> begin(WaitingToken key, Caller caller, String lastEventId) {
    if (!meters.opened(closing ? 0 : properties.most())) {
      return Answer.refused(closing ? Code.SERVER_CLOSING : Code.TOO_MANY_STREAMS);
    }
    Subscriber subscriber = subscriber(key, lastEventId);
    all.add(subscriber);
    boolean kept = false;
    try {
      List<Listener> sameTicket = rooms.join(subscriber);
      Answer<Ticket> ticket = line.standing(key, caller);
      kept = ticket.isGranted();
      if (kept) {
        makeRoom(sameTicket);
        askBackWhenClosing(subscriber);
      }
      return ticket.map(found -> new Begun(subscriber, found));
    } finally {
      if (!kept) {
        abandon(subscriber);
      }
    }
  }

  private Subscriber subscriber(WaitingToken key, String lastEventId) {
    long life = properties.life().toNanos();
    long jitter = ThreadLocalRandom.current().nextLong(life / 10 + 1);
    return new Subscriber(
        key,
        lastEventId,
        new EventStream(meters),
        waiting,
        System.nanoTime() + life - jitter,
        properties.heartbeatInterval().toNanos());
  }

  private void makeRoom(List<Listener> sameTicket) {
    int tooMany = Math.max(0, sameTicket.size() - properties.mostPerTicket());
    for (Listener oldest : sameTicket.subList(0, tooMany)) {
      meters.dropped(DropReason.REPLACED);
      oldest.lost();
      rooms.leave(oldest);
    }
  }

  /** Begins the answer. */
  void open(Begun begun, HttpServletRequest request, HttpServletResponse response) {
    Subscriber subscriber = begun.subscriber();
    subscriber.begin(begun.ticket());
    CompletableFuture<Void> end = LastingCall.begin(request);
    end.thenRun(() -> ended(subscriber));
    try {
      StreamSocket.open(subscriber.stream(), request, response, () -> end.complete(null));
    } catch (IOException | ServletException | RuntimeException e) {
      end.complete(null);
      throw new IllegalStateException("a stream did not begin", e);
    }
  }

  /** Nothing is to be read, only the head. */
  void decline(Begun begun) {
    abandon(begun.subscriber());
  }

  /** The subscriber counts no more. */
  private void abandon(Subscriber subscriber) {
    if (all.remove(subscriber)) {
      rooms.leave(subscriber);
      meters.ended();
    }
  }

  /** Its connection is gone. */
  private void ended(Subscriber subscriber) {
    if (!subscriber.stream().isFinished()) {
      subscriber.stream().giveUp();
      meters.dropped(DropReason.BROKEN);
    }
    abandon(subscriber);
  }

  /** What a second brings. */
  void tick() {
    long now = System.nanoTime();
    long patience = properties.patience().toNanos();
    for (Subscriber each : all) {
      if (each.stream().isBlockedSince(now - patience) && each.stream().giveUp()) {
        meters.dropped(DropReason.SLOW);
      } else {
        each.tick(now);
      }
    }
  }

  /** Everybody is asked to come back elsewhere, and nobody is let in any more. */
  void close() {
    closing = true;
    all.forEach(this::askBackWhenClosing);
  }

  private void askBackWhenClosing(Subscriber subscriber) {
    if (closing) {
      long within = properties.returnWithin().toMillis();
      subscriber.closing("shutdown", ThreadLocalRandom.current().nextLong(within) + 1);
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}
