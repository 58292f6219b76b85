package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.headroom.load.feeder.People;
import dev.headroom.load.feeder.Seats;
import dev.headroom.load.history.History;
import dev.headroom.load.inspect.Inspector;
import dev.headroom.load.observe.Observations;
import dev.headroom.load.profile.Crowd;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.scenario.Journey;
import dev.headroom.load.scenario.VisitMix;
import dev.headroom.load.stream.EventStreams;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a virtual user does: in the closed model visit after visit, each as a new person; in the
 * open model one visit. The first turn of every visit makes a request, so nothing can spin.
 *
 * @param again whether a visit is followed by another
 * @param inspector told of every answer
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
    Observations observations,
    EventStreams streams,
    Inspector inspector,
    AtomicLong unseated) {

  static final String SUCCESS = "visit.success.percent";

  /** Nobody hammers a server that does not answer, however little they think. */
  private static final long UNANSWERED_MILLIS = 100;

  private static final String STEP = "step";

  public ChainBuilder chain() {
    Scene scene =
        new Scene(
            journey,
            again,
            seats,
            new Keys(clock),
            crowd,
            clock,
            history,
            observations,
            streams,
            inspector,
            unseated);
    observations.declare(List.of(SUCCESS));
    return exec(this::arrive)
        .exec(Pauses.until(clock))
        .exec(this::join)
        .exec(
            asLongAs(this::stays)
                .on(
                    exec(this::draw)
                        .exec(new Steps(scene).chain(session -> session.getString(STEP)))
                        .exec(this::think)
                        .exec(Pauses.until(clock))))
        .exec(doIf(this::walksOut).then(new Exchange(scene, new Leave()).chain()));
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

  /** Whoever was due comes, and is told as late; after the end there is nothing left to ask for. */
  private Session join(Session session) {
    if (!clock.covers(Turn.due(session))) {
      return Turn.dismissed(session, true);
    }
    door.passed(Turn.due(session));
    return Turn.dismissed(session, !clock.running() || !crowd.join());
  }

  private Session newVisit(Session session) {
    return Turn.begin(session, Visit.of(people.next(), journey, seed));
  }

  private boolean stays(Session session) {
    return clock.running() && !Turn.dismissed(session) && (again || !Turn.visit(session).over());
  }

  private Session draw(Session session) {
    Session current = Turn.visit(session).over() ? newVisit(session) : session;
    return current.set(STEP, Turn.visit(current).draw().name());
  }

  private Session think(Session session) {
    Visit visit = Turn.visit(session);
    if (visit.over() && visit.beenAdmitted()) {
      observations.value(SUCCESS, visit.lastHeard(), visit.asPlanned() ? 100 : 0);
    }
    if (Turn.dismissed(session) || crowd.dismisses()) {
      return Turn.dismissed(Turn.due(session, clock.nowMillis()), true);
    }
    return visit.over() && !again ? session : Turn.due(session, next(session, visit));
  }

  /** When the next request is due: so long after the answer before. */
  private long next(Session session, Visit visit) {
    if (visit.returns() > 0) {
      return visit.returns();
    }
    if (!visit.spoke()) {
      // A wait that was over before it began, or a step without anything to ask for.
      return journey.turns() instanceof VisitMix
          ? clock.nowMillis() + visit.habits().think().toMillis()
          : Turn.due(session);
    }
    long think = visit.habits().think().toMillis();
    return visit.lastHeard()
        + (Turn.status(session) == 0 ? Math.max(think, UNANSWERED_MILLIS) : think);
  }

  /** Whoever is sent away with a ticket in hand gives it back, rather than keep others waiting. */
  private boolean walksOut(Session session) {
    return clock.running()
        && Turn.dismissed(session)
        && Turn.visit(session).entered()
        && (Turn.visit(session).inLine() || !Turn.visit(session).over());
  }
}
