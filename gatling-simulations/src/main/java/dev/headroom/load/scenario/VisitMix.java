package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.Map;

/**
 * The requests of one visit: entering first, paying last, the others mixed between.
 *
 * @param enter at least 1: the first comes first, the others refresh
 * @param hold 0 or more; each awaits the admission
 * @param pay 0, or 1 at the end of the visit
 */
public record VisitMix(@JsonProperty(required = true) int enter, int hold, int pay)
    implements Turns {

  public VisitMix {
    if (enter < 1) {
      throw new IllegalArgumentException("a visit begins with entering: 'enter' must be 1 or more");
    }
    if (hold < 0 || pay < 0 || pay > 1) {
      throw new IllegalArgumentException("'hold' must be 0 or more, 'pay' 0 or 1");
    }
    if (pay == 1 && hold == 0) {
      throw new IllegalArgumentException("a visit cannot pay without a hold");
    }
  }

  @Override
  public Map<Step, Integer> counts() {
    Map<Step, Integer> counts =
        new EnumMap<>(Map.of(Step.ENTER, enter, Step.HOLD, hold, Step.PAY, pay));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
