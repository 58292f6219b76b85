package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import java.util.List;

/**
 * How much load, when.
 *
 * @param model {@code closed}: phases count people at once; {@code open}: arrivals a second
 * @param arrivals of an open load; even in a closed one
 * @param untilBroken whether objectives are held against each counted phase by itself, and the
 *     first phase that breaks one is the last
 * @param phases one after the other; those of steps and replays are spelt out
 */
public record Load(String model, Arrivals arrivals, boolean untilBroken, List<Phase> phases) {

  public Load {
    phases = List.copyOf(phases);
  }

  /** Whether phases are arrivals a second, not people at once. */
  public boolean open() {
    return model.equals("open");
  }
}
