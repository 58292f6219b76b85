package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.headroom.load.feeder.Waiting;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;

/** Asks for the ticket every so often until admitted. */
record Poll(Scene scene) {

  /** A crowd that may shrink should not wait for its slowest pollers. */
  private static final long GLANCE_MILLIS = 1_000;

  private static final String DUE = "pollDue";

  ChainBuilder chain() {
    Exchange status = new Exchange(scene, new Status(scene));
    return exec(session -> session.set(DUE, Turn.due(session)))
        .exec(
            new Line(
                    scene,
                    exec(
                        doIfOrElse(this::due)
                            .then(
                                exec(session -> Turn.due(session, session.getLong(DUE)))
                                    .exec(status.chain())
                                    .exec(this::next))
                            .orElse(pause(this::patience))))
                .chain());
  }

  private boolean due(Session session) {
    return session.getLong(DUE) <= scene.clock().nowMillis();
  }

  private Session next(Session session) {
    return session.set(DUE, Turn.visit(session).lastHeard() + scene.journey().poll().toMillis());
  }

  private Duration patience(Session session) {
    Waiting waiting = Turn.visit(session).waiting();
    long now = scene.clock().nowMillis();
    long until = session.getLong(DUE);
    until = scene.crowd().everShrinks() ? Math.min(until, now + GLANCE_MILLIS) : until;
    until = waiting == null ? until : Math.min(until, waiting.nextMillis());
    until = Math.min(until, now + scene.clock().remaining().toMillis());
    return Duration.ofMillis(Math.max(1, until - now));
  }
}
