package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;

/** The shape of the load: phases, played one after the other. */
public record Load(
    @JsonProperty(required = true) LoadModel model,
    @JsonProperty(required = true) List<Phase> phases) {

  public Load {
    phases = List.copyOf(phases);
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("a load needs at least one phase");
    }
    phases.forEach(phase -> phase.amount(model));
    if (phases.stream().allMatch(p -> p.amount(model).from() == 0 && p.amount(model).to() == 0)) {
      throw new IllegalArgumentException("a load of nobody: every phase is at 0");
    }
  }

  /** People at once (closed) or arrivals a second (open) of a phase. */
  public Range amount(Phase phase) {
    return phase.amount(model);
  }

  public Duration length() {
    return phases.stream().map(Phase::duration).reduce(Duration.ZERO, Duration::plus);
  }
}
