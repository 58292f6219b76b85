package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.LiveWindow;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.chaos.runner.SteadyState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A drill's objectives, held against what the generators have written so far. They write each
 * second: what was answered a moment ago may be missing.
 */
record LiveHypothesis(Path results, List<Objective> objectives) implements SteadyState {

  @Override
  public Optional<String> broken(long fromMillis, long toMillis) {
    return Optional.ofNullable(look(fromMillis, toMillis).broken());
  }

  @Override
  public Optional<String> untold(long fromMillis, long toMillis) {
    return Optional.ofNullable(look(fromMillis, toMillis).untold());
  }

  private LiveWindow.Look look(long fromMillis, long toMillis) {
    return LiveWindow.look(results, objectives, new Window(fromMillis, toMillis));
  }
}
