package dev.headroom.load.stream;

import com.typesafe.scalalogging.Logger;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** The step of a Gatling scenario at which people wait. */
final class AwaitStream implements Action {

  private static final Logger LOGGER = Logger.apply(LoggerFactory.getLogger(AwaitStream.class));

  private final EventStreams streams;
  private final Waiter.Run run;
  private final Function<io.gatling.javaapi.core.Session, Subscriber> who;
  private final BooleanSupplier dismisses;

  AwaitStream(
      EventStreams streams,
      Waiter.Run run,
      Function<io.gatling.javaapi.core.Session, Subscriber> who,
      BooleanSupplier dismisses) {
    this.streams = streams;
    this.run = run;
    this.who = who;
    this.dismisses = dismisses;
  }

  @Override
  public Logger logger() {
    return LOGGER;
  }

  /** Scala's way to set what we have set already. */
  @Override
  public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger logger) {}

  @Override
  public String name() {
    return "stream";
  }

  @Override
  public void execute(Session session) {
    if (!session.eventLoop().inEventLoop()) {
      session.eventLoop().execute(() -> execute(session));
      return;
    }
    Subscriber waiting = who.apply(new io.gatling.javaapi.core.Session(session));
    Sweep sweep = streams.sweep(session.eventLoop(), dismisses);
    new Waiter(streams, run, sweep, session, waiting, streams.listening(session, waiting)).begin();
  }
}
