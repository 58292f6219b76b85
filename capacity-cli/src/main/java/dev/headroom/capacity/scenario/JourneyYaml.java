package dev.headroom.capacity.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what one person does, leaving out what is as it would be anyway. */
final class JourneyYaml {

  private JourneyYaml() {}

  static Map<String, Object> write(Journey journey) {
    Map<String, Object> map = new LinkedHashMap<>();
    turns(map, journey.turns());
    map.put("think", journey.think().text());
    map.put("poll", Durations.format(journey.poll()));
    habit(map, "giveUp", "after", journey.giveUp());
    habit(map, "refresh", "every", journey.refresh());
    if (journey.buyPercent() != Journey.EVERYBODY) {
      map.put("buy", Percent.format(journey.buyPercent()));
    }
    if (!journey.accept().isEmpty()) {
      Map<String, Object> accept = new LinkedHashMap<>();
      journey.accept().forEach((step, statuses) -> accept.put(step.text(), statuses));
      map.put("accept", accept);
    }
    if (!journey.keepAlive().equals(Journey.DEFAULT_KEEP_ALIVE)) {
      map.put("keepAlive", Durations.format(journey.keepAlive()));
    }
    if (!journey.seatsPerHold().equals(SeatCount.ONE)) {
      map.put("seatsPerHold", journey.seatsPerHold().text());
    }
    return map;
  }

  private static void turns(Map<String, Object> map, Turns turns) {
    if (turns instanceof Turns.Visit visit) {
      Map<String, Object> deck = new LinkedHashMap<>();
      deck.put("enter", visit.enter());
      deck.put("hold", visit.hold());
      deck.put("pay", visit.pay());
      map.put("visit", deck);
    } else if (turns instanceof Turns.InOrder row) {
      map.put("steps", row.order().stream().map(Step::text).toList());
    } else if (turns instanceof Turns.Mix mix) {
      Map<String, Object> weights = new LinkedHashMap<>();
      mix.weights().forEach((step, weight) -> weights.put(step.text(), weight));
      map.put("mix", weights);
    }
  }

  private static void habit(
      Map<String, Object> map, String key, String when, @Nullable Habit habit) {
    if (habit != null) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("share", Percent.format(habit.percent()));
      values.put(when, habit.span().text());
      map.put(key, values);
    }
  }
}
