package dev.headroom.load.journey;

import dev.headroom.load.feeder.Person;
import dev.headroom.load.profile.LoadClock;

/**
 * Idempotency keys: unique over visits, holds and injectors, and over runs, whose load clocks
 * differ, so that a second run against the same data is not answered from the first.
 */
record Keys(LoadClock clock) {

  String hold(Person person, int number) {
    return key(person) + "-h" + number;
  }

  String pay(Person person) {
    return key(person) + "-p";
  }

  private String key(Person person) {
    return Long.toString(clock.zeroMillis(), Character.MAX_RADIX) + "-" + person.visit();
  }
}
