package dev.headroom.capacity.stack;

import dev.headroom.capacity.scenario.Scenario;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run is to do, settled before anything starts.
 *
 * @param scenario already scaled
 * @param scale what its users and rates were multiplied by
 * @param timeScale what its durations were multiplied by
 * @param instances of the app that are started; 0 where {@code targets} are given
 * @param targets systems that run already; empty where the bundled app is started
 * @param firstPort of the app's instances; 0 for any that is free
 * @param appProperties the user's own, over those of the scenario
 * @param results folder that is made for the run; must not exist yet, or be empty
 * @param command that runs it again
 */
public record RunPlan(
    Scenario scenario,
    double scale,
    double timeScale,
    int instances,
    List<URI> targets,
    int firstPort,
    Map<String, String> appProperties,
    long seed,
    Path results,
    String command) {

  public RunPlan {
    targets = List.copyOf(targets);
    appProperties = Map.copyOf(appProperties);
  }

  /** What the app is filled with, as its seeding call takes it. */
  Map<String, Object> seedData() {
    Scenario.Data data = scenario.data();
    return Map.of(
        "users", data.users(),
        "concerts", data.schedules(),
        "schedulesPerConcert", 1,
        "seatsPerSchedule", data.seatsPerSchedule(),
        "pointsPerUser", data.pointsPerUser(),
        "seatPrice", data.seatPrice());
  }

  /** The app's properties: the scenario's, with the user's over them. */
  Map<String, String> effectiveProperties() {
    Map<String, String> properties = new LinkedHashMap<>(scenario.app());
    properties.putAll(appProperties);
    return properties;
  }

  /** Whether the app is started here, so that it can be seeded, looked into and stopped. */
  public boolean bundled() {
    return targets.isEmpty();
  }
}
