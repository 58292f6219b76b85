package dev.headroom.load.journey;

import dev.headroom.load.feeder.Person;
import dev.headroom.load.profile.LoadClock;

/**
 * Idempotency keys: unique over visits, their steps and injectors, and over runs, whose load clocks
 * differ, so that a second run against the same data is not answered from the first.
 */
record Keys(LoadClock clock) {

  /** A key for the next thing that this visit does once. */
  String next(Visit visit) {
    Person person = visit.person();
    return "%s-%d-%d"
        .formatted(
            Long.toString(clock.zeroMillis(), Character.MAX_RADIX),
            person.visit(),
            visit.nextKey());
  }
}
