package dev.headroom.reference.reservations.application;

import java.util.Locale;

/** How rivals for a seat are kept apart; whichever it is, the database sells a seat once. */
public enum LockStrategy {
  /** One script holds all the seats or none; holds live in Redis. */
  REDIS_ATOMIC,
  /** A lock a seat in Redis, taken in order, around reads and writes of the database. */
  REDISSON,
  /** Locked rows of the database. */
  DATABASE,
  /** Versions of rows: who wrote second tries again. */
  OPTIMISTIC;

  /** The name in properties and meters. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
