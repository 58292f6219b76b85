package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of the load: phases, played one after the other. When to end it early is for those who
 * judge to say.
 *
 * @param arrivals evenly when the file is silent, and in the closed model
 */
@JsonIgnoreProperties("until")
public record Load(
    @JsonProperty(required = true) LoadModel model,
    @Nullable Arrivals arrivals,
    @JsonProperty(required = true) List<Phase> phases) {

  public Load {
    phases = List.copyOf(phases);
    if (arrivals != null && model == LoadModel.CLOSED) {
      throw new IllegalArgumentException(
          "'arrivals' belong to the open model: a closed one has 'users' who stay");
    }
    arrivals = arrivals == null ? Arrivals.EVEN : arrivals;
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("a load needs at least one phase");
    }
    phases.forEach(phase -> phase.amount(model));
    if (phases.stream().allMatch(p -> p.amount(model).from() == 0 && p.amount(model).to() == 0)) {
      throw new IllegalArgumentException("a load of nobody: every phase is at 0");
    }
  }

  @Override
  public Arrivals arrivals() {
    return arrivals == null ? Arrivals.EVEN : arrivals;
  }

  /** People at once (closed) or arrivals a second (open) of a phase. */
  public Range amount(Phase phase) {
    return phase.amount(model);
  }

  public Duration length() {
    return phases.stream().map(Phase::duration).reduce(Duration.ZERO, Duration::plus);
  }
}
