package dev.headroom.load.stream;

import com.typesafe.scalalogging.Logger;
import dev.headroom.load.profile.LoadClock;
import io.gatling.commons.stats.OK$;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import io.gatling.core.stats.StatsEngine;
import io.gatling.netty.util.Transports;
import io.netty.channel.EventLoopGroup;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import scala.Option;
import scala.collection.immutable.List$;
import scala.collection.immutable.Map$;

/** The step of a scenario at which people wait, with nothing of Gatling around it. */
final class Stage implements AutoCloseable {

  static final Duration ROUND = Duration.ofSeconds(1);

  /** One round a second, one heartbeat a second, and a stream lives for a minute. */
  private static final Promises PROMISES =
      new Promises(
          ROUND,
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(300),
          Duration.ofSeconds(1),
          10);

  private final EventLoopGroup loops = Transports.newEventLoopGroup(true, false, 1, "stage");
  private final LoadClock clock;
  private final Action step;
  private final BlockingQueue<WaitEnd> ends = new LinkedBlockingQueue<>();
  private @Nullable Session last;

  final Seen seen = new Seen();

  /** Name, status and message of what went to the raw log. */
  final List<String> logged = new CopyOnWriteArrayList<>();

  /** As the listener was told them. */
  final List<Long> places = new CopyOnWriteArrayList<>();

  /** Why each stream ended. */
  final List<Parting.Why> partings = new CopyOnWriteArrayList<>();

  final EventStreams streams;
  final AtomicBoolean surplus = new AtomicBoolean();
  volatile long whimMillis = Long.MAX_VALUE;

  Stage(List<String> targets, Duration length, Integer... accepted) {
    clock = new LoadClock(length);
    clock.zero(System.currentTimeMillis());
    streams = new EventStreams(PROMISES, seen, clock, targets, Set.of(accepted));
    step =
        streams.action(
            new Connector(true, false, Duration.ofSeconds(1)),
            stats(),
            new Next(),
            session -> new Somebody(),
            () -> surplus.getAndSet(false));
  }

  Stage(SseServer server, Integer... accepted) {
    this(List.of(server.url()), Duration.ofMinutes(1), accepted);
  }

  Stage begins() {
    last =
        new Session(
            "scenario",
            1,
            Map$.MODULE$.empty(),
            OK$.MODULE$,
            List$.MODULE$.empty(),
            Session.NothingOnExit(),
            loops.next());
    return begins(last);
  }

  /** The same person comes back. */
  Stage again() {
    Session before = last;
    if (before == null) {
      throw new IllegalStateException("nobody has been here");
    }
    return begins(before);
  }

  private Stage begins(Session session) {
    step.execute(session);
    return this;
  }

  WaitEnd end() throws InterruptedException {
    WaitEnd end = ends.poll(30, TimeUnit.SECONDS);
    if (end == null) {
      throw new AssertionError("still waiting; seen " + seen.values + ", logged " + logged);
    }
    return end;
  }

  boolean ended() {
    return !ends.isEmpty();
  }

  private StatsEngine stats() {
    return (StatsEngine)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {StatsEngine.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("logResponse")) {
                logged.add(
                    "%s %s %s %s"
                        .formatted(
                            arguments[2], arguments[5], text(arguments[6]), text(arguments[7]))
                        .strip());
              }
              return null;
            });
  }

  private static Object text(Object option) {
    return option instanceof Option<?> some && some.isDefined() ? some.get() : "";
  }

  private final class Somebody implements Subscriber {
    @Override
    public String userKey() {
      return "the key/with+signs";
    }

    @Override
    public long intendedMillis() {
      return clock.zeroMillis();
    }

    @Override
    public long whimMillis() {
      return whimMillis;
    }

    @Override
    public void told(long place, long atMillis) {
      places.add(place);
    }

    @Override
    public void parted(Parting parting) {
      partings.add(parting.why());
    }

    @Override
    public io.gatling.javaapi.core.Session ended(
        io.gatling.javaapi.core.Session session, WaitEnd end) {
      last = session.asScala();
      ends.add(end);
      return session;
    }
  }

  private static final class Next implements Action {
    @Override
    public Logger logger() {
      return Logger.apply(LoggerFactory.getLogger(Next.class));
    }

    @Override
    public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger logger) {}

    @Override
    public String name() {
      return "next";
    }

    @Override
    public void execute(Session session) {}
  }

  @Override
  public void close() {
    streams.close();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
