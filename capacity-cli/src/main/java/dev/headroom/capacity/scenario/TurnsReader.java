package dev.headroom.capacity.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a visit consists of: a deck, a row of steps, or a mix of them. */
final class TurnsReader {

  private final String file;
  private final Fields journey;
  private final String key;

  private TurnsReader(String file, Fields journey, String key) {
    this.file = file;
    this.journey = journey;
    this.key = key;
  }

  static Turns read(String file, Fields journey, String key) {
    TurnsReader reader = new TurnsReader(file, journey, key);
    return switch (key) {
      case "steps" -> reader.inOrder();
      case "mix" -> reader.mix();
      default -> reader.visit();
    };
  }

  private Turns visit() {
    String example = "{enter: 7, hold: 2, pay: 1}";
    Fields visit =
        Fields.of(file, journey.required(key, example), "visit", List.of("enter", "hold", "pay"));
    Turns.Visit turns =
        new Turns.Visit(
            visit.number("enter", 1, 1), visit.number("hold", 0, 0), visit.number("pay", 0, 0));
    if (turns.pay() > 1 || turns.pay() == 1 && turns.hold() == 0) {
      throw visit.error(
          "pay",
          turns.pay() > 1
              ? "a visit pays once at most, for its last hold."
              : "a visit can't pay without a hold.",
          "visit: " + example);
    }
    return turns;
  }

  private Turns inOrder() {
    List<Step> order = new ArrayList<>();
    for (YamlNode node : journey.list(key)) {
      if (!(node instanceof YamlNode.Scalar scalar)) {
        throw journey.error(key, "a step is a word.", "steps: [enter, poll, hold, pay]");
      }
      order.add(step(scalar.text().strip(), scalar.line(), order));
    }
    if (order.isEmpty()) {
      throw journey.error(key, "a journey needs a step.", "steps: [enter, poll, hold, pay]");
    }
    return new Turns.InOrder(order);
  }

  private Step step(String text, int line, Collection<Step> before) {
    Step step =
        Step.parse(text)
            .orElseThrow(
                () ->
                    new ScenarioException(
                        file + ":" + line,
                        "there is no step \"" + text + "\".",
                        Suggestions.nearest(text, Step.names())
                            .orElse("one of " + String.join(", ", Step.names()))));
    Step after = step.after();
    if (after != null && !before.contains(after)) {
      throw new ScenarioException(
          file + ":" + line,
          "\"" + text + "\" comes before any \"" + after.text() + "\", which it needs.",
          "steps: [ …, " + after.text() + ", …, " + text + " ]");
    }
    return step;
  }

  private Turns mix() {
    Fields mix =
        Fields.of(file, journey.required(key, "{concerts: 40, seats: 20}"), "mix", Step.names());
    Map<Step, Integer> weights = new LinkedHashMap<>();
    for (Step step : Step.values()) {
      int weight = mix.number(step.text(), 0, 0);
      if (weight > 0) {
        weights.put(step, weight);
      }
    }
    if (weights.isEmpty()) {
      throw journey.error(key, "a mix needs a step.", "mix: {concerts: 40, seats: 20}");
    }
    for (Step step : weights.keySet()) {
      Step after = step.after();
      if (after != null && !weights.containsKey(after)) {
        throw mix.error(
            step.text(),
            "\"" + step.text() + "\" needs \"" + after.text() + "\", which is not in the mix.",
            after.text() + ": 1");
      }
    }
    return checked(new Turns.Mix(weights), mix);
  }

  private static Turns checked(Turns.Mix turns, Fields mix) {
    int spent = turns.count(Step.PAY) + turns.count(Step.RELEASE);
    if (spent > turns.count(Step.HOLD)) {
      throw mix.error(
          Step.HOLD.text(), "a hold is paid or given back once.", Step.HOLD.text() + ": " + spent);
    }
    if (turns.count(Step.PAY) + turns.count(Step.BOOK) > 1) {
      Step bought = turns.count(Step.PAY) > 0 ? Step.PAY : Step.BOOK;
      throw mix.error(
          bought.text(),
          "a purchase ends the admission, so that a visit makes one.",
          bought.text() + ": 1");
    }
    if (turns.count(Step.LEAVE) > 1) {
      throw mix.error(Step.LEAVE.text(), "leaving ends the visit.", "leave: 1");
    }
    return turns;
  }
}
