package dev.headroom.capacity.cli;

import dev.headroom.capacity.plan.make.Ask;
import dev.headroom.capacity.plan.size.Mix;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.scenario.Step;
import dev.headroom.capacity.scenario.Turns;
import dev.headroom.capacity.stack.Installation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a plan is to carry: people, a rate, or a scenario. */
final class PlanTarget {
  private static final double WHOLE = 100;
  private static final long OPEN_SECONDS = 60;

  @Option(
      names = "--target-users",
      paramLabel = "N",
      converter = People.class,
      description = "people who come at once, within --within")
  private @Nullable Long users;

  @Option(
      names = "--within",
      paramLabel = "D",
      converter = LengthOfTime.class,
      description = "how long they take to come; as in the scenario, or 30s")
  private @Nullable Duration within;

  @Option(
      names = "--target-rate",
      paramLabel = "R",
      converter = Rate.class,
      description = "requests a second instead, e.g. 4140/s")
  private @Nullable Double rate;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "whose people and journey it is, e.g. peak; alone, its own load is the target")
  private @Nullable String scenario;

  @Option(
      names = "--scale",
      paramLabel = "F",
      converter = PositiveFactor.class,
      description = "multiplies the scenario's people or rate")
  private @Nullable Double scale;

  @Option(
      names = "--requests-a-person",
      paramLabel = "F",
      converter = PositiveFactor.class,
      description = "that people make meanwhile; counted in runs, otherwise")
  private @Nullable Double requests;

  @Option(
      names = "--headroom",
      paramLabel = "SHARE",
      converter = ShareOnTop.class,
      defaultValue = "20%",
      description = "on top of the target (default: ${DEFAULT-VALUE})")
  private double headroom;

  @Option(
      names = "--spare",
      paramLabel = "N",
      converter = CountFromZero.class,
      defaultValue = "1",
      description = "instances that may be away (default: ${DEFAULT-VALUE})")
  private int spare;

  @Option(
      names = "--wait",
      paramLabel = "D",
      converter = LengthOfTime.class,
      description = "that the last in line may wait; as long as an event stream lives, otherwise")
  private @Nullable Duration wait;

  @Option(
      names = "--today",
      paramLabel = "N",
      converter = PositiveCount.class,
      description = "instances there are now; those of the newest run, otherwise")
  private @Nullable Integer today;

  @Nullable String scenario() {
    return scenario;
  }

  /**
   * @throws UsageException unless it is one of people, a rate and a scenario's load
   */
  Ask ask(@Nullable String measuredOn, long seed) {
    if (users != null && rate != null) {
      throw new UsageException(
          "--target-users and --target-rate are two targets.", "Give one of them.");
    }
    if (users == null && rate == null && scenario == null) {
      throw new UsageException(
          "nothing says what is to be carried.",
          "Give --target-users 50000, --target-rate 4140/s or --scenario peak.");
    }
    if (scale != null && (users != null || rate != null || scenario == null)) {
      throw new UsageException(
          "--scale multiplies a scenario's load, and none is the target.",
          "Give --scenario alone with it.");
    }
    Scenario found =
        scenario == null
            ? null
            : new ScenarioCatalogue(Installation.current().scenarios()).find(scenario);
    Long people = users;
    Double seconds = within == null ? null : within.toMillis() / 1000.0;
    if (people == null && rate == null && found != null) {
      Crowd crowd = Crowd.of(found, scale == null ? 1 : scale);
      people = crowd.people();
      seconds = seconds == null ? crowd.seconds() : seconds;
    }
    return new Ask(
        found == null ? null : found.name(),
        people,
        seconds == null ? 30 : seconds,
        rate,
        headroom,
        spare,
        wait == null ? null : wait.toMillis() / 1000.0,
        today,
        measuredOn,
        requests != null
            ? new Mix("", requests, 0, found != null && lines(found), Mix.From.SAID)
            : found == null ? null : mix(found),
        seed);
  }

  /** So many come, within so long. */
  private record Crowd(long people, double seconds) {

    /** The most people at once and the phase they come in; of an open load those of a minute. */
    static Crowd of(Scenario scenario, double scale) {
      List<Phase> phases = scenario.load().phases();
      double most = phases.stream().mapToDouble(Crowd::highest).max().orElse(0);
      if (scenario.load().open()) {
        return new Crowd(Math.max(1, Math.round(most * scale * OPEN_SECONDS)), OPEN_SECONDS);
      }
      double seconds =
          phases.stream()
              .filter(phase -> phase.toUsers() == most && phase.fromUsers() < most)
              .mapToDouble(phase -> phase.duration().toMillis() / 1000.0)
              .findFirst()
              .orElse(30);
      return new Crowd(Math.max(1, Math.round(most * scale)), seconds);
    }

    private static double highest(Phase phase) {
      return Math.max(phase.fromUsers(), phase.toUsers());
    }
  }

  private static boolean lines(Scenario scenario) {
    return scenario.journey().turns().count(Step.ENTER) > 0;
  }

  /** Null where turns come at random: how many a person makes, only a run tells. */
  private static @Nullable Mix mix(Scenario scenario) {
    Turns turns = scenario.journey().turns();
    if (turns instanceof Turns.Mix) {
      return null;
    }
    boolean line = lines(scenario);
    double before = 0;
    double after = 0;
    for (Step step : turns.steps()) {
      double count = turns.count(step) * share(step, scenario);
      boolean waits =
          step == Step.ENTER || step == Step.STATUS || step == Step.POLL || step == Step.STREAM;
      before += !line || waits ? count : 0;
      after += !line || waits ? 0 : count;
    }
    return new Mix(scenario.name(), before, after, line, Mix.From.STEPS);
  }

  /** Only so many of the admitted buy; the others leave, which is a request as well. */
  private static double share(Step step, Scenario scenario) {
    double buys = scenario.journey().buyPercent() / WHOLE;
    return step == Step.PAY || step == Step.CHECK ? buys : 1;
  }
}
