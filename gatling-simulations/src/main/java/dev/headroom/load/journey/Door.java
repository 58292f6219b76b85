package dev.headroom.load.journey;

import dev.headroom.load.feeder.People;
import dev.headroom.load.feeder.Person;
import dev.headroom.load.observe.Observations;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.profile.Timetable;
import java.util.List;

/**
 * Tells each virtual user who it is and when it is due. Gatling starts users somewhat before their
 * time, so that its own lateness shows in nobody's: they wait here. Thread-safe.
 */
public final class Door {

  private static final String LATENESS = "arrival.lateness.millis";

  private final Timetable times;
  private final People people;
  private final LoadClock clock;
  private final Observations observations;

  /**
   * @param intended epoch ms
   */
  record Arrival(Person person, long intended) {}

  public Door(Timetable times, People people, LoadClock clock, Observations observations) {
    this.times = times;
    this.people = people;
    this.clock = clock;
    this.observations = observations;
    observations.declare(List.of(LATENESS));
  }

  /** The same person at the same time in each run with the same seed. */
  synchronized Arrival next() {
    return new Arrival(people.next(), clock.zeroMillis() + times.nextLong());
  }

  /** Somebody who was due then goes in and asks for the first thing now. */
  void passed(long intended) {
    long now = clock.nowMillis();
    observations.value(LATENESS, now, (int) (now - intended));
  }
}
