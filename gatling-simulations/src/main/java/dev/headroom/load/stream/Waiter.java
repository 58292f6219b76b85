package dev.headroom.load.stream;

import dev.headroom.load.stream.Parting.Why;
import dev.headroom.load.stream.WaitEnd.Kind;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One person at a stream, or at one after the other, until admitted or otherwise gone. A stream
 * that has told an admission is watched until the server completes it, while its person goes on.
 */
final class Waiter implements StreamConnection.Listener {

  private static final long COMPLETES_WITHIN_MILLIS = 5_000;
  private static final int HEARTBEATS_MISSED = 3;

  private final EventStreams streams;
  private final Run run;
  private final Sweep sweep;
  private final Subscriber who;
  private final Listening listening;
  private final BackOff backOff = new BackOff();
  private @Nullable Session session;
  private @Nullable StreamConnection connection;
  private StreamMeter meter;
  private int destination;
  private int index;
  private boolean open;
  private boolean told;
  private boolean closing;
  private int status;
  private long intended;
  private long asked;
  private long openedAt;
  private long heardAt;
  private long againAt;

  /** What all who wait have in common. */
  record Run(Connector connector, Subscriptions subscriptions, Action next) {}

  Waiter(
      EventStreams streams,
      Run run,
      Sweep sweep,
      Session session,
      Subscriber who,
      Listening listening) {
    this.streams = streams;
    this.run = run;
    this.sweep = sweep;
    this.session = session;
    this.who = who;
    this.listening = listening;
    this.destination = streams.destinations().of(session);
    this.meter = new StreamMeter(listening, 0);
  }

  int index() {
    return index;
  }

  void index(int place) {
    index = place;
  }

  void begin() {
    streams.came();
    sweep.add(this);
    open(who.intendedMillis());
  }

  private void open(long due) {
    intended = due;
    asked = now();
    status = 0;
    open = false;
    told = false;
    closing = false;
    meter = new StreamMeter(listening, asked);
    Destination to = streams.destinations().at(destination);
    StreamConnection opening =
        new StreamConnection(to.subscribe(who.userKey(), listening.lastEventId()), this);
    connection = opening;
    run.connector().connect(sweep.loop(), to, Destinations.source(session(), to), opening);
  }

  @Override
  public void opened() {
    status = 200;
    open = true;
    openedAt = now();
    heardAt = openedAt;
    streams.opened();
    meter.opened(openedAt);
    answered(openedAt, null);
  }

  @Override
  public void refused(ResponseHead head) {
    status = head.status();
    connection = null;
    long at = now();
    answered(at, "found " + status);
    parted(at, Why.REFUSED);
    if (!run.subscriptions().accepts(status)) {
      meter.ended(at, false);
    }
    if (Subscriptions.isVoid(status)) {
      end(Kind.GONE, null);
    } else {
      long delay = backOff.afterFailure(ThreadLocalRandom.current());
      // What the server asks for is the least: ten thousand who come back every 2 s are an attack.
      again(at, Math.max(head.retryAfterMillis(), delay));
    }
  }

  @Override
  public void event(ServerEvent event) {
    News news = meter.event(event, now());
    told = true;
    StreamConnection from = connection;
    if (from != null) {
      listening.lastEventId(from.lastEventId());
    }
    if (news.kind() == News.Kind.POSITION && session != null) {
      who.told(news.place(), now());
    } else if (news.kind() == News.Kind.CLOSING) {
      closing = true;
      againAt = now() + news.retryAfterMillis();
    } else if (news.kind() == News.Kind.ADMITTED && session != null) {
      end(Kind.ADMITTED, news);
    }
  }

  @Override
  public void ended(boolean proper, String how) {
    StreamConnection last = connection;
    connection = null;
    long at = now();
    if (!open) {
      answered(at, how);
      parted(at, Why.REFUSED);
      meter.ended(at, false);
      again(at, backOff.afterFailure(ThreadLocalRandom.current()));
      return;
    }
    boolean lived = at - openedAt >= listening.promises().shortestLife().toMillis();
    Why why =
        session == null
            ? Why.ADMITTED
            : closing ? Why.CLOSING : proper && lived ? Why.LIFE : Why.CUT;
    closed(at, why);
    if (session == null) {
      sweep.remove(this);
      streams.left();
    } else if (closing) {
      again(at, Math.max(0, againAt - at));
    } else {
      if (told && at - openedAt >= listening.promises().position().toMillis()) {
        backOff.well();
      }
      long asks = last == null ? -1 : last.retryMillis();
      again(at, Math.max(asks, backOff.afterCut(ThreadLocalRandom.current())));
    }
  }

  /** An open stream is over; says so once. */
  private void closed(long at, Why why) {
    open = false;
    streams.closed();
    parted(at, why);
    meter.ended(at, why != Why.CUT);
  }

  private void parted(long at, Why why) {
    who.parted(new Parting(why, intended, why == Why.REFUSED ? asked : openedAt, at, status));
  }

  private void again(long at, long delayMillis) {
    destination = streams.destinations().after(destination);
    againAt = at + delayMillis;
    if (delayMillis == 0) {
      reopen(againAt);
    } else {
      long due = againAt;
      sweep.loop().schedule(() -> reopen(due), delayMillis, TimeUnit.MILLISECONDS);
    }
  }

  private void reopen(long due) {
    if (session != null && connection == null && due == againAt && wish() == null) {
      listening.observe(Observed.RECONNECTS, now(), 1);
      open(due);
    }
  }

  /** A look from the sweep. */
  void tick() {
    long at = now();
    StreamConnection current = connection;
    if (session == null) {
      if (at - heardAt >= COMPLETES_WITHIN_MILLIS || !streams.running()) {
        leave(at, Why.ADMITTED);
      }
    } else if (current != null && !open) {
      // Like every other request it is waited for, even at the load's end.
      long patience = run.connector().patience().toMillis();
      if (at - asked >= patience) {
        current.fail("no answer within " + patience + " ms");
      }
    } else {
      Kind wish = wish();
      if (wish == null && sweep.dismisses()) {
        wish = Kind.DISMISSED;
      }
      if (wish != null) {
        end(wish, null);
      } else if (current != null) {
        listen(current, at);
      }
    }
  }

  private void listen(StreamConnection current, long at) {
    long silence = listening.promises().heartbeat().multipliedBy(HEARTBEATS_MISSED).toMillis();
    if (current.takeHeard()) {
      heardAt = at;
    } else if (at - heardAt >= silence) {
      current.fail("silent for " + silence + " ms");
    }
  }

  private @Nullable Kind wish() {
    return !streams.running() ? Kind.OVER : now() >= who.whimMillis() ? Kind.WHIM : null;
  }

  /** The person goes on. */
  private void end(Kind kind, @Nullable News admission) {
    long at = now();
    Session going = session();
    session = null;
    heardAt = at;
    if (kind != Kind.ADMITTED) {
      listening.away(at);
      leave(at, kind.parting());
    }
    String pass = admission == null ? null : admission.pass();
    Long expires = admission == null ? null : admission.expires();
    WaitEnd end = new WaitEnd(kind, intended, asked, at, pass, expires, status);
    run.next().$bang(streams.gone(going, who, listening, end));
  }

  /** The stream is closed from this side. */
  private void leave(long at, Why why) {
    StreamConnection current = connection;
    connection = null;
    if (current != null) {
      current.close();
    }
    if (open) {
      closed(at, why);
    }
    sweep.remove(this);
  }

  /** The whole load is torn down: nobody goes on. */
  void abandon() {
    Why why = session == null ? Why.ADMITTED : Why.END;
    session = null;
    leave(now(), why);
  }

  private void answered(long at, @Nullable String failure) {
    run.subscriptions().answered(session(), intended, asked, at, status, failure);
  }

  private Session session() {
    Session here = session;
    if (here == null) {
      throw new IllegalStateException("the person has gone on");
    }
    return here;
  }

  private long now() {
    return streams.clock().nowMillis();
  }
}
