package dev.headroom.capacity.preflight;

import dev.headroom.capacity.scenario.Claims;
import dev.headroom.capacity.scenario.Habit;
import dev.headroom.capacity.scenario.Journey;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.Step;
import dev.headroom.capacity.scenario.Turns;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scenario as arithmetic sees it. */
final class Plans {

  private Plans() {}

  static Plan of(Scenario scenario, Map<String, String> properties, int instances, int injectors) {
    return new Plan(
        scenario.open(),
        scenario.phases(),
        way(scenario.journey()),
        data(scenario.data()),
        claims(scenario.claims()),
        AppFacts.with(properties),
        scenario.objectives(),
        instances,
        injectors);
  }

  private static Way way(Journey journey) {
    Habit giveUp = journey.giveUp();
    Turns turns = journey.turns();
    Map<String, List<Integer>> accept = new LinkedHashMap<>();
    journey.accept().forEach((step, statuses) -> accept.put(step.text(), statuses));
    return new Way(
        counts(turns),
        turns instanceof Turns.InOrder some
            ? some.order().stream().map(Step::text).toList()
            : List.of(),
        turns instanceof Turns.Visit,
        seconds(journey.think().from()),
        seconds(journey.think().to()),
        seconds(journey.poll()),
        giveUp == null ? 0 : giveUp.percent() / 100,
        giveUp == null ? 0 : seconds(giveUp.span().from()),
        giveUp == null ? 0 : seconds(giveUp.span().to()),
        journey.buyPercent() / 100,
        accept,
        seconds(journey.keepAlive()),
        journey.seatsPerHold().most());
  }

  private static Map<String, Integer> counts(Turns turns) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    if (turns instanceof Turns.Visit visit) {
      counts.put(Step.ENTER.text(), visit.enter());
      counts.put(Step.HOLD.text(), visit.hold());
      counts.put(Step.PAY.text(), visit.pay());
      counts.values().removeIf(count -> count == 0);
    } else if (turns instanceof Turns.InOrder steps) {
      steps.order().forEach(step -> counts.merge(step.text(), 1, Integer::sum));
    } else if (turns instanceof Turns.Mix mix) {
      mix.weights().forEach((step, weight) -> counts.put(step.text(), weight));
    }
    return counts;
  }

  private static Plan.Data data(Scenario.Data data) {
    return new Plan.Data(
        data.users(),
        data.schedules(),
        data.seatsPerSchedule(),
        data.pointsPerUser(),
        data.seatPrice(),
        data.rivals());
  }

  private static Plan.Claims claims(Claims claims) {
    return new Plan.Claims(
        claims.ratePerSecond(),
        secondsOrNull(claims.response()),
        claims.availabilityPercent(),
        secondsOrNull(claims.over()),
        secondsOrNull(claims.downtime()));
  }

  private static @Nullable Double secondsOrNull(@Nullable Duration duration) {
    return duration == null ? null : seconds(duration);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}
