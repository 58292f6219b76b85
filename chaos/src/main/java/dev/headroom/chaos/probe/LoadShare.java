package dev.headroom.chaos.probe;

import dev.headroom.chaos.probe.LiveLoad.Figures;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToDoubleBiFunction;

/**
 * What the load did within the last 2 s, from what the generators say about once a second; 0 while
 * no request has ended, and no answer where they are silent.
 */
final class LoadShare implements Probe {
  /** Percent of the requests that failed. */
  static final LiveProbe.Kind ERRORS =
      (surroundings, load) ->
          new LoadShare(
              load,
              (from, to) ->
                  to.requests() == from.requests()
                      ? 0
                      : 100.0 * (to.failed() - from.failed()) / (to.requests() - from.requests()));

  /** Requests a second. */
  static final LiveProbe.Kind RATE =
      (surroundings, load) ->
          new LoadShare(
              load,
              (from, to) ->
                  to.atMillis() == from.atMillis()
                      ? 0
                      : 1_000.0
                          * (to.requests() - from.requests())
                          / (to.atMillis() - from.atMillis()));

  private static final long SPAN_MILLIS = 2_000;

  private final FreshLoad load;
  private final ToDoubleBiFunction<Figures, Figures> figure;
  private final Deque<Figures> heard = new ArrayDeque<>();

  private LoadShare(LiveLoad load, ToDoubleBiFunction<Figures, Figures> figure) {
    this.load = FreshLoad.of(load);
    this.figure = figure;
  }

  @Override
  public synchronized double measure() throws IOException {
    Figures now = load.now();
    if (heard.isEmpty() || now.atMillis() > heard.getLast().atMillis()) {
      heard.addLast(now);
    }
    // One that lies at the span's beginning, or just before it, is kept to count from.
    while (heard.size() > 2 && second().atMillis() <= now.atMillis() - SPAN_MILLIS) {
      heard.removeFirst();
    }
    return figure.applyAsDouble(heard.getFirst(), now);
  }

  private Figures second() {
    Figures first = heard.removeFirst();
    Figures second = heard.getFirst();
    heard.addFirst(first);
    return second;
  }
}
