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

  /** How long it took from then, milliseconds, never negative. */
  int durationMs(int request);

  boolean ok(int request);
}
