package dev.headroom.capacity.judge.limit;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.LostPart;
import dev.headroom.capacity.search.Margin;
import dev.headroom.capacity.search.Trial;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.Interval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A judged run as a trial of a search: the verdict stays the judge's. */
public final class TrialJudge {
  /** That every part outlives the load is promised without being written down. */
  public static final String SURVIVES = "Every part survives the load";

  /** As is that every correctness check holds. */
  public static final String CORRECT = "Every correctness check holds";

  private static final String GENERATOR_CPU = "Generator CPU";
  private static final double SURE = 1.96;

  private TrialJudge() {}

  /**
   * @param load that was offered
   * @param length that counted
   * @param took with everything around it
   * @param results folder, relative to the search's
   */
  public static Trial of(
      JudgedRun run, double load, Duration length, Duration took, String results) {
    Boolean met =
        switch (run.verdict()) {
          case PASS -> Boolean.TRUE;
          case FAIL -> Boolean.FALSE;
          case INCONCLUSIVE, INVALID -> null;
        };
    Message reason = met == null && !run.reasons().isEmpty() ? run.reasons().get(0) : null;
    boolean trusted = run.verdict() != Verdict.INVALID;
    // What a trust check withholds is worth no more for looking well.
    boolean withheld =
        met == null && run.trust().stream().anyMatch(check -> check.broken() && !warns(check));
    return new Trial(
        load,
        length,
        took,
        met,
        trusted,
        reason,
        trusted && !withheld ? margins(run) : List.of(),
        results);
  }

  private static boolean warns(TrustCheck check) {
    return check.gravity() == TrustCheck.Gravity.WARNS;
  }

  private static List<Margin> margins(JudgedRun run) {
    List<Margin> margins = new ArrayList<>();
    LostPart lost = run.manifest() == null ? null : run.manifest().lostPart();
    margins.add(Margin.ofPromise(SURVIVES, "", lost == null || !lost.underTest()));
    if (!run.invariants().isEmpty()) {
      margins.add(
          Margin.ofPromise(
              CORRECT,
              "",
              run.invariants().stream().map(Invariant::held).noneMatch(Boolean.FALSE::equals)));
    }
    for (int i = 0; i < run.objectives().size(); i++) {
      Evaluation one = run.objectives().get(i);
      margins.add(
          new Margin(
              one.name(),
              one.target(),
              one.unit(),
              one.measured(),
              one.met(),
              one.shareOfLimit(),
              noise(one, run.estimates().ofObjective(i).orElse(null))));
    }
    return margins;
  }

  private static @Nullable Double noise(Evaluation one, @Nullable Interval interval) {
    Double share = one.shareOfLimit();
    Double measured = one.measured();
    if (share == null || measured == null || interval == null || share <= 0) {
      return null;
    }
    double low = share(one, measured, share, interval.low());
    double high = share(one, measured, share, interval.high());
    boolean bounded = low > 0 && high > 0 && Double.isFinite(low) && Double.isFinite(high);
    return bounded ? Math.abs(Math.log(high / low)) / 2 / SURE : null;
  }

  /** The share that another value would use. */
  private static double share(Evaluation one, double measured, double share, double value) {
    boolean least = one.comparison().startsWith(">");
    if (least && one.unit().equals("%")) {
      return (100 - value) / (100 - one.limit());
    }
    return least ? share * measured / value : share * value / measured;
  }

  /** How much of what it may use the generators' CPU was used; empty where it was not sampled. */
  public static OptionalDouble generatorShare(JudgedRun run) {
    return run.trust().stream()
        .filter(check -> check.name().template().equals(GENERATOR_CPU))
        .map(TrustCheck::shareOfLimit)
        .filter(share -> share != null)
        .mapToDouble(Double::doubleValue)
        .findFirst();
  }
}
