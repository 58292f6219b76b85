package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;

/** Asks what became of the booking until it is settled, or the load ends. */
record AwaitBooking(Scene scene) {

  private static final long EVERY_MILLIS = 200;

  ChainBuilder chain() {
    return exec(AwaitBooking::begin)
        .exec(
            asLongAs(this::open)
                .on(
                    exec(new Exchange(scene, new Booking(scene)).chain())
                        .exec(
                            doIf(this::open)
                                .then(
                                    exec(AwaitBooking::next).exec(Pauses.until(scene.clock()))))));
  }

  /** Without a booking there is nothing to ask for, and the visit is not as planned. */
  private static Session begin(Session session) {
    if (Turn.visit(session).basket().booking() == null) {
      Turn.visit(session).miss();
    }
    return session;
  }

  private boolean open(Session session) {
    return Turn.visit(session).basket().booking() != null && scene.clock().running();
  }

  private static Session next(Session session) {
    return Turn.due(session, Turn.visit(session).lastHeard() + EVERY_MILLIS);
  }
}
