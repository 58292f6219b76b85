package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.run.RequestColumns;
import dev.headroom.capacity.run.Window;

/**
 * Requests under way, from a raw log alone.
 *
 * @param mean over the window, exact: what all of them spent within it by its length
 * @param byLaw requests a second that began in the window, times what these took: Little's X R
 * @param meanMillis what these took
 * @param atTheEdges under way at its beginning and its end, added up
 */
record Population(double mean, double byLaw, double meanMillis, long atTheEdges) {

  static Population of(RequestColumns log, Window window) {
    double within = 0;
    double took = 0;
    long began = 0;
    long edges = 0;
    for (int i = 0; i < log.size(); i++) {
      if (log.someApart() && log.apart(i)) {
        continue;
      }
      double from = log.startMillis(i);
      double to = from + log.durationMs(i);
      long weight = log.weight(i);
      if (from < window.toMillis() && to > window.fromMillis()) {
        within += weight * (Math.min(to, window.toMillis()) - Math.max(from, window.fromMillis()));
        edges += from < window.fromMillis() ? weight : 0;
        edges += to > window.toMillis() ? weight : 0;
      }
      if (window.contains(log.startMillis(i))) {
        took += weight * log.durationMs(i);
        began += weight;
      }
    }
    double length = window.toMillis() - window.fromMillis();
    return new Population(within / length, took / length, took / began, edges);
  }
}
