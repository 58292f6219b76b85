package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.run.ObservedValues;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Whether as many people came as the plan says, phase by phase, in the open model: by arrivals as
 * they were observed, or as the raw log has them where nobody observed any. Off by more than 1 % is
 * told, by more than 5 % the load was another than the one asked about: at 80 % utilisation 5 % of
 * arrivals fewer shorten a queue by a fifth (M/M/1). One person either way is rounding; a random
 * plan's count varies by its root (Poisson), of which four are left free: one plan in 16,000 goes
 * beyond.
 */
final class Offered implements Check {

  /** Observed of every person who came, when it came. */
  static final String ARRIVALS = "arrival.lateness.millis";

  private static final double TOLD = 0.01;
  private static final double LIMIT = 0.05;
  private static final double DEVIATIONS_FREE = 4;

  private record Phase(String name, double planned, long came, double free) {
    double off() {
      return planned <= 0 ? 0 : Math.max(0, Math.abs(came - planned) - free) / planned;
    }
  }

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    if (grounds.manifest() == null || !grounds.manifest().loadModel().equals("open")) {
      return Optional.empty();
    }
    LoadPlan plan = LoadPlan.of(grounds.manifest());
    ToLongFunction<Window> came = came(grounds);
    Phase worst =
        plan.countedWithin(grounds.window()).stream()
            .map(
                part -> {
                  double planned = plan.sum(part.window());
                  double free = grounds.randomArrivals() ? DEVIATIONS_FREE * Math.sqrt(planned) : 1;
                  return new Phase(part.name(), planned, came.applyAsLong(part.window()), free);
                })
            .filter(phase -> phase.planned() > 0)
            .max(Comparator.comparingDouble(Phase::off))
            .orElse(null);
    Question question =
        new Question("People who arrived", "within 1 % of the plan", Gravity.INVALIDATES);
    return Optional.of(
        worst == null
            ? question.unknown(Message.of("nobody was planned"))
            : judge(worst, question, grounds));
  }

  private static TrustCheck judge(Phase worst, Question question, Grounds grounds) {
    Message measured =
        Message.of(
            "{0} of {1} in {2}",
            Numbers.of(worst.came(), ""),
            Numbers.of(Math.rint(worst.planned()), ""),
            new Name(worst.name()));
    double share = worst.off() / LIMIT;
    if (worst.off() <= TOLD) {
      return question.held(measured, share);
    }
    Message finding =
        Message.of(
            worst.came() < worst.planned()
                ? "The generator offered another load than planned: {0}, the rest came late or never"
                : "The generator offered another load than planned: {0}",
            measured);
    return worst.off() > LIMIT
        ? question.broken(measured, share, finding, Mend.moreGenerator(grounds))
        : question
            .as(Gravity.WARNS)
            .broken(
                measured, share, finding, Message.of("Read the figures as of the load that came."));
  }

  private static ToLongFunction<Window> came(Grounds grounds) {
    Optional<ObservedValues> observed = grounds.observations().values(ARRIVALS);
    if (observed.isEmpty()) {
      return window -> People.came(grounds.log(), window);
    }
    ObservedValues arrivals = observed.get();
    long[] starts = new long[arrivals.size()];
    Arrays.setAll(starts, arrivals::atMillis);
    return window -> Arrays.stream(starts).filter(window::contains).count();
  }
}
