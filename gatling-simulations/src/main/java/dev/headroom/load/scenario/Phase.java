package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of the load.
 *
 * @param duration longer than zero
 * @param users people at once, in the closed model
 * @param rate arrivals a second, in the open model
 * @param counted whether its requests count in the figures; for those who judge, the load is the
 *     same
 */
public record Phase(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) Duration duration,
    @Nullable Range users,
    @Nullable Range rate,
    @Nullable Boolean counted) {

  public Phase {
    if (duration.isZero()) {
      throw new IllegalArgumentException("phase '" + name + "' has no duration");
    }
  }

  Range amount(LoadModel model) {
    Range wanted = model == LoadModel.CLOSED ? users : rate;
    Range other = model == LoadModel.CLOSED ? rate : users;
    if (wanted == null || other != null) {
      throw new IllegalArgumentException(
          "phase '"
              + name
              + (model == LoadModel.CLOSED
                  ? "' needs 'users' and no 'rate': the model is closed"
                  : "' needs 'rate' (arrivals a second) and no 'users': the model is open"));
    }
    return wanted;
  }
}
