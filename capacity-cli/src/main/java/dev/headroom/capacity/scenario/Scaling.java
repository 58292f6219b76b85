package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import java.time.Duration;

/** Multiplies a scenario. */
final class Scaling {

  private Scaling() {}

  static Scenario scaled(Scenario s, double scale, double timeScale) {
    if (!(scale > 0 && timeScale > 0 && Double.isFinite(scale * timeScale))) {
      throw new IllegalArgumentException("scales must be above 0");
    }
    return new Scenario(
        s.name(),
        s.title(),
        s.question(),
        new Load(
            s.loadModel(),
            s.load().arrivals(),
            s.load().untilBroken(),
            s.phases().stream().map(phase -> phase(phase, s.open(), scale, timeScale)).toList()),
        s.journey(),
        data(s.data(), scale * timeScale, Math.ceil(s.peak() * scale)),
        s.claims().scaled(scale),
        s.app(),
        s.objectives().stream().map(objective -> objective.scaled(timeScale)).toList());
  }

  private static Phase phase(Phase phase, boolean open, double scale, double timeScale) {
    return new Phase(
        phase.name(),
        Duration.ofMillis(Math.max(1, Math.round(phase.duration().toMillis() * timeScale))),
        load(phase.fromUsers(), open, scale),
        load(phase.toUsers(), open, scale),
        phase.counted());
  }

  /** People are whole, arrivals a second need not be: 0.5 /s is one every two seconds. */
  static double load(double value, boolean open, double scale) {
    if (value == 0) {
      return 0;
    }
    return open
        ? Math.max(0.001, Math.round(value * scale * 1_000) / 1_000.0)
        : Math.max(1, Math.round(value * scale));
  }

  static Scenario.Data data(Scenario.Data data, double work, double peak) {
    double factor = Math.max(1, work);
    return new Scenario.Data(
        (int) Math.max(peak, Math.ceil(data.users() * factor)),
        data.schedules(),
        (int) Math.ceil(data.seatsPerSchedule() * factor),
        data.pointsPerUser(),
        data.seatPrice(),
        data.rivals());
  }
}
