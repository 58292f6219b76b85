package dev.headroom.capacity.run;

import java.util.List;

/** Requests as figures need them, whoever recorded them. */
public interface RequestColumns {

  int size();

  /** Every name, each once. */
  List<String> names();

  /** Index of a request's name in {@link #names()}. */
  int name(int request);

  /** When it counts as begun, epoch milliseconds. */
  long startMillis(int request);

  /**
   * Durations are whole multiples of a tick, so that figures are exact: 1 tick a millisecond where
   * a log has milliseconds, up to 1,000,000 where it has nanoseconds.
   */
  default int ticksPerMs() {
    return 1;
  }

  /** How long it took from its start, in ticks, never negative. */
  long ticks(int request);

  /** How long it took from its start, milliseconds, never negative. */
  default double durationMs(int request) {
    return (double) ticks(request) / ticksPerMs();
  }

  /** How many requests of the same duration it stands for, at least 1. */
  default long weight(int request) {
    return 1;
  }

  /** Whether every request stands for itself alone. */
  default boolean unweighted() {
    return true;
  }

  /** Whether it went well, as far as anybody says: see {@link #outcomesTold}. */
  boolean ok(int request);

  /**
   * Whether of each request of a name it is known if it failed: a histogram, for one, doesn't tell.
   *
   * @param name index in {@link #names()}
   */
  default boolean outcomesTold(int name) {
    return true;
  }

  /** Figures in place of requests, from results that have no single ones; mostly empty. */
  default List<RequestSummary> summaries() {
    return List.of();
  }

  /** Whether there are some that are {@link #apart}. */
  default boolean someApart() {
    return false;
  }

  /**
   * Whether it is made of others of these requests, as a transaction is: it counts under its own
   * name, and not again in all.
   */
  default boolean apart(int request) {
    return false;
  }
}
