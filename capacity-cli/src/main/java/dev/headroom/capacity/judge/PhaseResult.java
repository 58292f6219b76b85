package dev.headroom.capacity.judge;

import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;

/**
 * The objectives held against one counted phase by itself.
 *
 * @param load highest of the phase: people at once, or arrivals a second where {@code open}
 * @param open whether the load is arrivals a second
 * @param all figures of all its requests
 * @param fromIntendedP95Ms p95 of what people waited from when they meant to start; negative where
 *     it can't be told
 */
public record PhaseResult(
    String name,
    Window window,
    double load,
    boolean open,
    Verdict verdict,
    List<Evaluation> objectives,
    RequestFigures all,
    double fromIntendedP95Ms) {

  public PhaseResult {
    objectives = List.copyOf(objectives);
  }
}
