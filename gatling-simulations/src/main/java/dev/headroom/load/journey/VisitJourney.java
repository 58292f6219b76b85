package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.onCase;

import dev.headroom.load.feeder.People;
import dev.headroom.load.feeder.Seats;
import dev.headroom.load.history.History;
import dev.headroom.load.profile.Crowd;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.scenario.Journey;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a virtual user does: in the closed model visit after visit, each as a new person; in the
 * open model one visit. A pause comes after every turn, also one without a request, so nothing can
 * spin.
 *
 * @param again whether a visit is followed by another
 * @param unseated counts holds that had no seat left to ask for
 */
public record VisitJourney(
    Journey journey,
    long seed,
    boolean again,
    Door door,
    People people,
    Seats seats,
    Crowd crowd,
    LoadClock clock,
    History history,
    AtomicLong unseated) {

  private static final String CARD = "card";
  private static final String DISMISSED = "dismissed";

  public ChainBuilder chain() {
    Keys keys = new Keys(clock);
    return exec(this::arrive)
        .exec(Pauses.until(clock))
        .exec(this::join)
        .exec(
            asLongAs(this::stays)
                .on(
                    exec(this::draw)
                        .exec(
                            doSwitch(session -> session.getString(CARD))
                                .on(
                                    onCase(Card.ENTER.name())
                                        .then(new Enter(clock, history).chain()),
                                    onCase(Card.HOLD.name())
                                        .then(
                                            new AwaitAdmission(clock, history, journey.poll())
                                                .chain(),
                                            new Hold(clock, history, seats, keys, unseated)
                                                .chain()),
                                    onCase(Card.PAY.name())
                                        .then(new Pay(clock, history, keys).chain())))
                        .exec(this::think)
                        .exec(Pauses.until(clock))));
  }

  /** Before the time, so that all there is to prepare is done when it comes. */
  private Session arrive(Session session) {
    Door.Arrival arrival = door.next();
    Visit visit =
        // A closed crowd has been at it for a while: began everybody at once, all would pay at
        // once.
        again
            ? Visit.underWay(arrival.person(), journey, seed)
            : Visit.of(arrival.person(), journey, seed);
    return Turn.begin(Turn.due(session, arrival.intended()), visit);
  }

  private Session join(Session session) {
    return session.set(DISMISSED, !crowd.join());
  }

  private Session newVisit(Session session) {
    return Turn.begin(session, Visit.of(people.next(), journey, seed));
  }

  private boolean stays(Session session) {
    return clock.running()
        && !session.getBoolean(DISMISSED)
        && (again || !Turn.visit(session).over());
  }

  private Session draw(Session session) {
    Session current = Turn.visit(session).over() ? newVisit(session) : session;
    return current.set(CARD, Turn.visit(current).draw().name());
  }

  private Session think(Session session) {
    long due = clock.nowMillis() + Turn.visit(session).think().toMillis();
    return Turn.due(session, due).set(DISMISSED, crowd.dismisses());
  }
}
