package dev.headroom.capacity.stack;

import dev.headroom.capacity.scenario.Scenario;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one run is to do, settled before anything starts.
 *
 * @param scenario already scaled
 * @param scale what its users and rates were multiplied by
 * @param timeScale what its durations were multiplied by
 * @param app how it is started where no {@code targets} are given
 * @param targets systems that run already; empty where the bundled app is started
 * @param injectors generator processes among which the people are dealt, at least 1
 * @param addresses of this machine to send from beside the usual one, 0 for that alone
 * @param scaleBound what bounds a scale that was chosen here, null for one that was given
 * @param results folder that is made for the run; must not exist yet, or be empty
 * @param command that runs it again
 * @param inspection what is asked beside the load
 * @param drill name of the drill that the load is for, null where it is for none
 */
public record RunPlan(
    Scenario scenario,
    double scale,
    double timeScale,
    AppSetup app,
    List<URI> targets,
    int injectors,
    int addresses,
    @Nullable String scaleBound,
    long seed,
    Path results,
    String command,
    Inspection inspection,
    @Nullable String drill) {
  /** Users beyond the load's own whom a fault may take for its own. */
  static final int GUESTS = 500;

  public RunPlan {
    targets = List.copyOf(targets);
  }

  /** With the usual inspection of the bundled app, and none of other systems. */
  public RunPlan(
      Scenario scenario,
      double scale,
      double timeScale,
      AppSetup app,
      List<URI> targets,
      int injectors,
      int addresses,
      @Nullable String scaleBound,
      long seed,
      Path results,
      String command) {
    this(
        scenario,
        scale,
        timeScale,
        app,
        targets,
        injectors,
        addresses,
        scaleBound,
        seed,
        results,
        command,
        targets.isEmpty() ? Inspection.ON : Inspection.OFF,
        null);
  }

  /** The same with another inspection. */
  public RunPlan with(Inspection other) {
    return new RunPlan(
        scenario,
        scale,
        timeScale,
        app,
        targets,
        injectors,
        addresses,
        scaleBound,
        seed,
        results,
        command,
        other,
        drill);
  }

  /** The same load on an app that is started in another way, with results of their own. */
  public RunPlan on(AppSetup other, Path folder, String again) {
    return new RunPlan(
        scenario,
        scale,
        timeScale,
        other,
        targets,
        injectors,
        addresses,
        scaleBound,
        seed,
        folder,
        again,
        inspection,
        drill);
  }

  /** The same for a drill. */
  public RunPlan forDrill(String name) {
    return new RunPlan(
        scenario,
        scale,
        timeScale,
        app,
        targets,
        injectors,
        addresses,
        scaleBound,
        seed,
        results,
        command,
        inspection,
        name);
  }

  /** Id of the first user whom neither the load nor its inspection plays. */
  long firstGuest() {
    return 1L + scenario.data().users() + inspection.users(injectors);
  }

  /** What the app is filled with, as its seeding call takes it. */
  Map<String, Object> seedData(int guests) {
    Scenario.Data data = scenario.data();
    return Map.of(
        "users", data.users() + inspection.users(injectors) + guests,
        "concerts", data.schedules(),
        "schedulesPerConcert", 1,
        "seatsPerSchedule", data.seatsPerSchedule(),
        "pointsPerUser", data.pointsPerUser(),
        "seatPrice", data.seatPrice());
  }

  /** Whether the app is started here, so that it can be seeded, looked into and stopped. */
  public boolean bundled() {
    return targets.isEmpty();
  }
}
