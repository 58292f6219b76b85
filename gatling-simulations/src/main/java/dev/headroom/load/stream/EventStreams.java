package dev.headroom.load.stream;

import dev.headroom.load.observe.Observations;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.stream.WaitEnd.Kind;
import io.gatling.core.CoreComponents;
import io.gatling.core.action.Action;
import io.gatling.core.config.NettyConfiguration;
import io.gatling.core.session.Session;
import io.gatling.core.stats.StatsEngine;
import io.gatling.javaapi.core.ActionBuilder;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** All event streams of one run. Thread-safe. */
public final class EventStreams {

  /** From asking to the answer's head, as long as any other request may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long CLOSES_WITHIN_MILLIS = 500;

  private static final String LISTENING = "listening";

  private final Promises promises;
  private final Meter meter;
  private final LoadClock clock;
  private final Destinations destinations;
  private final Set<Integer> accepted;
  private final Map<EventLoop, Sweep> sweeps = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean torn;

  /**
   * @param targets base URLs, the same as Gatling's
   * @param accepted HTTP statuses that are right answers although they open no stream
   * @throws java.io.UncheckedIOException when a target's host has no address
   */
  public EventStreams(
      Promises promises,
      Observations observations,
      LoadClock clock,
      List<String> targets,
      Set<Integer> accepted) {
    this(promises, Meter.of(observations), clock, targets, accepted);
  }

  EventStreams(
      Promises promises,
      Meter meter,
      LoadClock clock,
      List<String> targets,
      Set<Integer> accepted) {
    this.promises = promises;
    this.meter = meter;
    this.clock = clock;
    this.destinations = new Destinations(targets);
    this.accepted = accepted;
  }

  /**
   * Waits at the event stream until admitted, or otherwise gone: what {@link WaitEnd} says.
   *
   * @param who waits, read from the session once on the way in
   * @param dismisses true once for each person too many; asked several times a second
   */
  public ActionBuilder await(
      Function<io.gatling.javaapi.core.Session, Subscriber> who, BooleanSupplier dismisses) {
    return () ->
        (io.gatling.core.action.builder.ActionBuilder)
            (context, next) -> {
              CoreComponents core = context.coreComponents();
              NettyConfiguration netty = core.configuration().netty();
              Connector connector =
                  new Connector(netty.useNativeTransport(), netty.useIoUring(), PATIENCE);
              return action(connector, core.statsEngine(), next, who, dismisses);
            };
  }

  Action action(
      Connector connector,
      StatsEngine stats,
      Action next,
      Function<io.gatling.javaapi.core.Session, Subscriber> who,
      BooleanSupplier dismisses) {
    Subscriptions subscriptions = new Subscriptions(stats, meter, accepted);
    return new AwaitStream(this, new Waiter.Run(connector, subscriptions, next), who, dismisses);
  }

  public Promises promises() {
    return promises;
  }

  /** Streams that are open now. */
  public int open() {
    return open.get();
  }

  /** Whether somebody is at a stream, or on the way to one. */
  public boolean waitedAt() {
    return waiting.get() > 0;
  }

  /**
   * Closes all streams; their people don't go on. For the end of a run, however it came; returns
   * when what the streams had to tell is told, within {@link #CLOSES_WITHIN_MILLIS}.
   */
  public void close() {
    torn = true;
    List<Future<?>> closing = new ArrayList<>();
    sweeps.forEach((loop, sweep) -> closing.add(loop.submit(sweep::close)));
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CLOSES_WITHIN_MILLIS);
    for (Future<?> each : closing) {
      each.awaitUninterruptibly(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
  }

  Destinations destinations() {
    return destinations;
  }

  LoadClock clock() {
    return clock;
  }

  boolean running() {
    return !torn && clock.running();
  }

  void came() {
    waiting.incrementAndGet();
  }

  void left() {
    waiting.decrementAndGet();
  }

  void opened() {
    open.incrementAndGet();
  }

  void closed() {
    open.decrementAndGet();
  }

  Sweep sweep(EventLoop loop, BooleanSupplier dismisses) {
    return sweeps.computeIfAbsent(loop, l -> new Sweep(l, dismisses));
  }

  /** What was heard before a whim counts on; another ticket begins anew. */
  Listening listening(Session session, Subscriber who) {
    Object before = session.attributes().getOrElse(LISTENING, () -> "");
    return before instanceof Listening known && known.userKey().equals(who.userKey())
        ? known
        : new Listening(promises, meter, who.userKey());
  }

  Session gone(Session session, Subscriber who, Listening listening, WaitEnd end) {
    Session kept =
        end.kind() == Kind.WHIM ? session.set(LISTENING, listening) : session.remove(LISTENING);
    return who.ended(new io.gatling.javaapi.core.Session(kept), end).asScala();
  }
}
