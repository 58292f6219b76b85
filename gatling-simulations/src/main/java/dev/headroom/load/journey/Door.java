package dev.headroom.load.journey;

import dev.headroom.load.feeder.People;
import dev.headroom.load.feeder.Person;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.profile.Timetable;

/**
 * Tells each virtual user who it is and when it is due. Gatling starts users somewhat before their
 * time, so that its own lateness shows in nobody's: they wait here. Thread-safe.
 */
public final class Door {

  private final Timetable times;
  private final People people;
  private final LoadClock clock;

  /**
   * @param intended epoch ms
   */
  record Arrival(Person person, long intended) {}

  public Door(Timetable times, People people, LoadClock clock) {
    this.times = times;
    this.people = people;
    this.clock = clock;
  }

  /** The same person at the same time in each run with the same seed. */
  synchronized Arrival next() {
    return new Arrival(people.next(), clock.zeroMillis() + times.nextLong());
  }
}
