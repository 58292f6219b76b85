package dev.headroom.load.profile;

import dev.headroom.load.scenario.Journey;
import dev.headroom.load.scenario.Scenario;
import dev.headroom.load.scenario.Step;
import dev.headroom.load.scenario.TestData;
import java.util.Optional;
import java.util.Set;

/**
 * The preflight arithmetic: does the test data last? In the closed model requests = user-seconds /
 * mean think time, the most there can be, reached when answers take no time at all. Not everybody
 * who comes buys, and who does, holds.
 *
 * @param wanted seats, expected over all injectors
 * @param seats seeded, each as often as it is dealt
 */
public record Demand(double wanted, long seats) {

  public static Demand of(Scenario scenario, LoadProfile profile) {
    TestData data = scenario.data();
    long seats = (long) data.schedules() * data.seatsPerSchedule() * data.rivals();
    double buyers = visits(scenario.journey(), profile) * scenario.journey().buy().share();
    return new Demand(scenario.journey().seats() * buyers, seats);
  }

  private static double visits(Journey journey, LoadProfile profile) {
    double thinkSeconds = journey.think().mean().toNanos() / 1e9;
    if (!profile.closed()) {
      return profile.volume();
    }
    Set<Step> steps = journey.turns().steps();
    boolean waits = steps.contains(Step.POLL) || steps.contains(Step.STREAM);
    // Where people wait in line, or don't think, only the answers say how many there will be.
    return waits || thinkSeconds == 0
        ? 0
        : profile.volume() / thinkSeconds / journey.turns().size();
  }

  /** What is wrong with the plan and its mend; empty when the seats last. */
  public Optional<String> complaint() {
    return wanted <= seats
        ? Optional.empty()
        : Optional.of(
            "the load holds about %.0f seats and data seeds %d: raise data.seatsPerSchedule"
                .formatted(wanted, seats));
  }
}
