package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chosen model. It answers at any size; whether the measurements carry the answer is {@link
 * Scaling#refusalAt}.
 */
public final class Fitted {

  static final double LOW = 0.05;
  static final double HIGH = 0.95;

  private final Fit fit;
  private final double heldOutError;
  private final Ensemble ensemble;
  private final double measuredTo;
  private final @Nullable Responses responses;

  Fitted(Candidate candidate, Ensemble ensemble, double measuredTo, @Nullable Responses responses) {
    this.responses = responses;
    this.fit = candidate.fit();
    this.heldOutError = candidate.heldOutError();
    this.ensemble = ensemble;
    this.measuredTo = measuredTo;
  }

  /** Such as Universal Scalability Law. */
  public Message model() {
    return fit.family().name();
  }

  public List<Parameter> parameters() {
    return parameters(fit, ensemble);
  }

  /** Mean relative error where levels were held out, such as 0.04; NaN where too few allow it. */
  public double heldOutError() {
    return heldOutError;
  }

  /**
   * Requests a second at a size, with the interval that 90 of 100 new measurements fall into.
   *
   * @param n above 0
   */
  public Prediction throughput(double n) {
    double value = fit.at(n);
    double[] sorted = ensemble.measurementsAt(n);
    return new Prediction(
        value,
        Math.min(value, Ensemble.quantile(sorted, LOW)),
        Math.max(value, Ensemble.quantile(sorted, HIGH)),
        n / measuredTo);
  }

  /**
   * Mean response time at a load, in milliseconds.
   *
   * @param n above 0
   * @return null where the points hold no response times, where those follow neither Little's law
   *     for people with one think time nor an open queue's, and where there is no mean because more
   *     is asked for than is served
   */
  public @Nullable Prediction responseMillis(double n) {
    return responses == null ? null : responses.at(n);
  }

  /** Such as closed queue; null where {@link #responseMillis} has nothing to go by. */
  public @Nullable Message responseModel() {
    return responses == null ? null : responses.model();
  }

  /** What a new measurement reaches in a share of all cases. */
  double reached(double n, double confidence) {
    return Ensemble.quantile(ensemble.measurementsAt(n), 1 - confidence);
  }

  Fit fit() {
    return fit;
  }

  static List<Parameter> parameters(Fit fit, Ensemble ensemble) {
    List<Parameter> parameters = new ArrayList<>();
    double[] values = fit.family().reported(fit.unknowns());
    for (int i = 0; i < values.length; i++) {
      double[] sorted = ensemble.parameter(fit.family(), i);
      double low = sorted.length == 0 ? Double.NaN : Ensemble.quantile(sorted, LOW);
      double high = sorted.length == 0 ? Double.NaN : Ensemble.quantile(sorted, HIGH);
      parameters.add(new Parameter(fit.family().parameters().get(i), values[i], low, high));
    }
    return List.copyOf(parameters);
  }
}
