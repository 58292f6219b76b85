package dev.headroom.load.profile;

import dev.headroom.load.scenario.Scenario;
import dev.headroom.load.scenario.TestData;
import dev.headroom.load.scenario.VisitMix;
import java.util.Optional;

/**
 * The preflight arithmetic: does the test data last? In the closed model requests = user-seconds /
 * mean think time, the most there can be, reached when answers take no time at all.
 *
 * @param holds expected over all injectors
 * @param seats seeded
 */
public record Demand(double holds, long seats) {

  public static Demand of(Scenario scenario, LoadProfile profile) {
    VisitMix visit = scenario.journey().visit();
    double thinkSeconds = scenario.journey().think().mean().toNanos() / 1e9;
    double visits =
        profile.closed() ? profile.volume() / thinkSeconds / visit.requests() : profile.volume();
    TestData data = scenario.data();
    return new Demand(visits * visit.hold(), (long) data.schedules() * data.seatsPerSchedule());
  }

  /** What is wrong with the plan and its mend; empty when the seats last. */
  public Optional<String> complaint() {
    return holds <= seats
        ? Optional.empty()
        : Optional.of(
            "the load holds about %.0f seats and data seeds %d: raise data.seatsPerSchedule"
                .formatted(holds, seats));
  }
}
