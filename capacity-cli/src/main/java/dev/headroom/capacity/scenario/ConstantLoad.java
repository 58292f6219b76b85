package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.slo.Measure;
import dev.headroom.capacity.slo.Objective;
import java.time.Duration;
import java.util.List;

/**
 * A scenario's people, data and promises under a load that stays where it is: what a search or a
 * calibration puts on a system again and again. What the scenario's own phases show, a spike or a
 * line that empties, is not in it.
 */
public final class ConstantLoad {
  private static final Duration SHORTEST_SETTLING = Duration.ofSeconds(4);
  private static final Duration LONGEST_SETTLING = Duration.ofSeconds(60);

  private ConstantLoad() {}

  /**
   * How long it takes until as many people are at each step of a visit as will stay there: one
   * visit, as everybody begins with its first step; between 4 s and 60 s.
   */
  public static Duration settling(Scenario scenario) {
    Turns turns = scenario.journey().turns();
    // In a mix every request is drawn anew: there is no place in a visit to spread over.
    int thoughts = turns instanceof Turns.Mix ? 2 : turns.count();
    Duration visit = scenario.journey().think().mean().multipliedBy(thoughts);
    return visit.compareTo(SHORTEST_SETTLING) < 0
        ? SHORTEST_SETTLING
        : visit.compareTo(LONGEST_SETTLING) > 0 ? LONGEST_SETTLING : visit;
  }

  /**
   * The scenario at one load: a third of the settling time rising to it, the rest at it, then what
   * counts. Data grows with the work to do, never shrinks, as in {@link Scenario#scaled}.
   *
   * @param load arrivals a second of an open scenario, people at once of a closed one; above 0
   * @param settling before anything counts
   * @param counted how long requests count
   */
  public static Scenario of(Scenario s, double load, Duration settling, Duration counted) {
    double level = level(s, load);
    Duration rising = settling.dividedBy(3);
    List<Phase> phases =
        List.of(
            new Phase("rising", rising, 0, level, false),
            new Phase("settling", settling.minus(rising), level, level, false),
            new Phase("steady", counted, level, level, true));
    return new Scenario(
        s.name(),
        s.title(),
        s.question(),
        new Load(s.loadModel(), s.load().arrivals(), false, phases),
        s.journey(),
        Scaling.data(s.data(), work(phases) / Math.max(1e-9, work(s.phases())), Math.ceil(level)),
        s.claims(),
        s.app(),
        s.objectives());
  }

  /** The load that would really be offered: people are whole, rates have three decimals. */
  public static double level(Scenario s, double load) {
    return Scaling.load(load, s.open(), 1);
  }

  /**
   * Whether an objective asks for a load rather than for what becomes of it: at least so many
   * bookings a second are promised at one load only, so that no other can be held to it.
   */
  public static boolean asksForLoad(Objective objective) {
    return objective.measure() instanceof Measure.Throughput && objective.target().isLowerBound();
  }

  private static double work(List<Phase> phases) {
    return phases.stream()
        .mapToDouble(
            phase -> (phase.fromUsers() + phase.toUsers()) / 2 * phase.duration().toMillis())
        .sum();
  }
}
