package dev.headroom.load.simulation;

import dev.headroom.load.feeder.People;
import dev.headroom.load.feeder.Seats;
import dev.headroom.load.history.History;
import dev.headroom.load.inspect.Inspector;
import dev.headroom.load.journey.Door;
import dev.headroom.load.journey.VisitJourney;
import dev.headroom.load.observe.Observations;
import dev.headroom.load.profile.Crowd;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.profile.LoadProfile;
import dev.headroom.load.profile.Timetable;
import dev.headroom.load.scenario.Scenario;
import dev.headroom.load.stream.EventStreams;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everything one run is made of.
 *
 * @param targets base URLs, dealt round-robin to the virtual users
 * @param sources local addresses to send from, dealt alike; empty leaves that to the system
 * @param log where Gatling's raw log goes
 * @param unseated holds that were not asked for, because no seat was left to deal
 * @param streams to the same targets
 * @param inspector told of every answer
 */
public record Play(
    Scenario scenario,
    LoadProfile profile,
    List<String> targets,
    List<String> sources,
    long seed,
    Path log,
    LoadClock clock,
    History history,
    Observations observations,
    Crowd crowd,
    AtomicLong unseated,
    EventStreams streams,
    Inspector inspector) {

  /** From its beginning. */
  Timetable timetable() {
    return Timetable.of(profile, seed);
  }

  VisitJourney journey() {
    People people = new People(scenario.data(), profile.share(), seed);
    return new VisitJourney(
        scenario.journey(),
        seed,
        profile.closed(),
        new Door(timetable(), people, clock, observations),
        people,
        new Seats(
            scenario.data(),
            profile.share(),
            seed,
            scenario.journey().turns().holds(),
            scenario.journey().seatsPerHold().most()),
        crowd,
        clock,
        history,
        observations,
        streams,
        inspector,
        unseated);
  }
}
