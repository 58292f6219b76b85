package dev.headroom.capacity.preflight;

import dev.headroom.capacity.preflight.Finding.Severity;
import dev.headroom.capacity.scenario.Scenario;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The largest scale up to 1 at which a machine can offer the load without spoiling the measurement.
 *
 * @param scale two significant digits
 * @param bound why it is not larger, in words: {@code the largest that memory allows}
 */
public record FaithfulScale(double scale, String bound) {
  private static final double SMALLEST = 0.001;
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.FLOOR);
  private static final int HALVINGS = 14;

  /**
   * @param scenario at full scale
   * @param timeScale what durations are multiplied by
   * @param injectors asked for; empty for as many as are needed
   * @throws IllegalArgumentException if a property is nothing that the app would take
   */
  public static FaithfulScale of(
      Scenario scenario,
      double timeScale,
      Map<String, String> properties,
      int instances,
      OptionalInt injectors,
      MachineLimits machine) {
    Search search =
        scale ->
            Needs.of(scenario.scaled(scale, timeScale), properties, instances, injectors, machine)
                .all()
                .stream()
                .filter(need -> need.kind().ofTheMeasurement())
                .filter(need -> need.severity() != Severity.FINE)
                .findFirst();
    Optional<Need> bound = search.wanting(1);
    if (bound.isEmpty()) {
      return new FaithfulScale(1, "full scale, for which this machine has all it needs");
    }
    double fits = SMALLEST;
    double tooMuch = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = Math.sqrt(fits * tooMuch);
      Optional<Need> wanting = search.wanting(middle);
      if (wanting.isEmpty()) {
        fits = middle;
      } else {
        bound = wanting;
        tooMuch = middle;
      }
    }
    double scale = BigDecimal.valueOf(fits).round(TWO_DIGITS).doubleValue();
    return new FaithfulScale(scale, words(bound.get()));
  }

  private static String words(Need bound) {
    return "the largest that " + bound.kind().label() + " allows";
  }

  /** What is wanting at a scale. */
  private interface Search {
    Optional<Need> wanting(double scale);
  }
}
