package dev.headroom.capacity.cli;

import dev.headroom.capacity.scenario.Habit;
import dev.headroom.capacity.scenario.Journey;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.Span;
import dev.headroom.capacity.scenario.Step;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bundled scenario made so small that a few seconds show each of its steps: fewer and hastier
 * people, less data, and a line that forms with a dozen of them and still moves.
 */
record BriefScenario(Scenario scenario, double scale, double timeScale) {
  private static final int ARRIVALS_A_SECOND = 30;
  private static final int PEOPLE = 12;
  private static final Span THINK = new Span(Duration.ofMillis(100), Duration.ofMillis(200));
  private static final Span SOON = new Span(Duration.ofSeconds(1), Duration.ofSeconds(2));

  static BriefScenario of(Scenario whole, double seconds) {
    double timeScale = seconds * 1_000 / whole.length().toMillis();
    double scale =
        whole.open()
            ? ARRIVALS_A_SECOND * seconds / (arrivals(whole) * timeScale)
            : PEOPLE / whole.peak();
    Scenario scaled = whole.scaled(scale, timeScale);
    Scenario brief =
        new Scenario(
            whole.name(),
            whole.title(),
            whole.question(),
            scaled.load(),
            hasty(whole.journey()),
            new Scenario.Data(2_000, 1, 2_000, 1_000_000, 100, whole.data().rivals()),
            whole.claims(),
            whole.app(),
            whole.objectives());
    return new BriefScenario(brief.withApp(app(whole)), scale, timeScale);
  }

  private static double arrivals(Scenario scenario) {
    return scenario.phases().stream()
        .mapToDouble(p -> (p.fromUsers() + p.toUsers()) / 2 * p.duration().toMillis() / 1_000)
        .sum();
  }

  private static Journey hasty(Journey journey) {
    return new Journey(
        journey.turns(),
        THINK,
        Duration.ofMillis(500),
        soon(journey.giveUp()),
        soon(journey.refresh()),
        journey.buyPercent(),
        journey.accept(),
        journey.keepAlive(),
        journey.seatsPerHold());
  }

  private static @Nullable Habit soon(@Nullable Habit habit) {
    return habit == null ? null : new Habit(habit.percent(), SOON);
  }

  private static Map<String, String> app(Scenario whole) {
    Map<String, String> app = new LinkedHashMap<>(whole.app());
    app.put("waiting.permits-per-schedule", "5");
    app.put("waiting.admission-batch", "5");
    app.put("waiting.admission-interval", "500ms");
    // A machine that also builds is slow: what is refused for that is not what is looked at here.
    app.put("protection.longest-wait", "20s");
    app.put("protection.longest-wait-to-finish", "20s");
    app.put("spring.data.redis.timeout", "10s");
    app.put("spring.datasource.hikari.connection-timeout", "10000");
    if (whole.journey().accept().containsKey(Step.STREAM)) {
      app.put("waiting.streams.most", "3");
    }
    return app;
  }

  /** Whether more people come than there are permits, so that some wait. */
  boolean crowded() {
    return scenario.open() || scenario.peak() > 5;
  }
}
