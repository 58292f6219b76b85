package dev.headroom.capacity.judge.recommend;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.Measured;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.RequestFigures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Proposes objectives that every one of some results supports. */
public final class Recommender {

  private static final int MOST_REQUESTS = 20;

  /** Holds always: results without objectives of their own are judged by whether to trust them. */
  private static final Objective ANYTHING =
      Objective.ofRequests("any", "error rate", RequestFigures.ALL, "<= 100 %", null);

  private final List<Measured> results = new ArrayList<>();
  private final List<Recommendation.Proposal> proposals = new ArrayList<>();
  private final List<Recommendation.Refusal> refusals = new ArrayList<>();

  private Recommender() {}

  /**
   * @param paths results folders or raw logs, each a result by itself
   * @return without proposals where one of the results can't be built on, or all say too little
   * @throws dev.headroom.capacity.read.UnreadableLogException if nothing of one can be read
   */
  public static Recommendation of(List<Path> paths) {
    Recommender recommender = new Recommender();
    paths.forEach(recommender::read);
    if (recommender.refusals.isEmpty()) {
      recommender.propose();
    }
    return new Recommendation(
        paths.stream().map(path -> name(path)).toList(),
        List.copyOf(recommender.proposals),
        List.copyOf(recommender.refusals));
  }

  private static String name(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  private void read(Path path) {
    Measured own = Judge.measure(List.of(path), Judge.Options.DEFAULT);
    Judge.Options any = new Judge.Options(List.of(ANYTHING), Duration.ZERO, Duration.ZERO);
    boolean bare = own.run().objectives().isEmpty() && own.run().breakPoint() == null;
    Measured measured = bare ? Judge.measure(List.of(path), any) : own;
    String why = spoilt(measured.run());
    if (why.isEmpty()) {
      results.add(measured);
    } else {
      refusals.add(new Recommendation.Refusal("anything from " + name(path), why));
    }
  }

  /** Why nothing can be built on a result; empty where it can. */
  private static String spoilt(JudgedRun run) {
    if (run.manifest() != null && run.manifest().scaled()) {
      return "it was run at another scale, and says nothing about the full load";
    }
    if (run.verdict() == Verdict.INVALID || run.partial()) {
      return "it is no valid measurement: " + reason(run);
    }
    if (run.breakPoint() != null) {
      return "its load rose until something broke; promise what is measured at one load";
    }
    return run.verdict() == Verdict.INCONCLUSIVE ? "it has no verdict: " + reason(run) : "";
  }

  private static String reason(JudgedRun run) {
    return run.reasons().isEmpty() ? "nobody knows why" : String.valueOf(run.reasons().get(0));
  }

  private void propose() {
    boolean intended = results.stream().allMatch(one -> one.evidence().fromIntended() != null);
    boolean opening = results.stream().allMatch(Recommender::coversOpening);
    propose(new Opening(opening ? Opening.SPAN : null));
    List<String> names = requests();
    for (String name : names.stream().limit(MOST_REQUESTS).toList()) {
      if (name.equals("hold") && propose(new Times(name, 99, false))) {
        continue;
      }
      propose(new Times(name, 95, intended && name.equals("enter")));
    }
    if (names.size() > MOST_REQUESTS) {
      refusals.add(
          new Recommendation.Refusal(
              (names.size() - MOST_REQUESTS) + " more names of requests",
              "so many objectives are nobody's; write those that matter"));
    }
    propose(new Streams());
    propose(new Admissions());
  }

  private static boolean coversOpening(Measured measured) {
    Window window = measured.run().window();
    return window.toMillis() - window.fromMillis() >= Opening.SPAN.toMillis();
  }

  private List<String> requests() {
    Set<String> names = new LinkedHashSet<>();
    for (Measured measured : results) {
      measured.run().requests().forEach(row -> names.add(row.name()));
    }
    names.remove(RequestFigures.ALL);
    return List.copyOf(names);
  }

  private boolean propose(Topic topic) {
    try {
      Bound worst = null;
      for (Measured measured : results) {
        Bound bound = topic.bound(measured);
        worst = worst == null ? bound : worst.worse(bound, topic.lowerIsWorse());
      }
      if (worst == null) {
        return false;
      }
      Objective objective = topic.promise(worst);
      double share = 0;
      for (Measured measured : results) {
        share = Math.max(share, shareUsed(measured.evaluate(objective)));
      }
      proposals.add(
          new Recommendation.Proposal(
              objective,
              topic.unit(),
              worst.measured(),
              worst.worst(),
              100 * (1 - share),
              worst.samples(),
              topic.why()));
      return true;
    } catch (NoBoundException e) {
      refusals.add(new Recommendation.Refusal(topic.name(), e.getMessage()));
      return false;
    }
  }

  /** Held against the result by the code that would judge it: what isn't met is not proposed. */
  private static double shareUsed(Evaluation evaluation) throws NoBoundException {
    if (!Boolean.TRUE.equals(evaluation.met())) {
      throw new NoBoundException(
          "even " + evaluation.target() + " would not surely be met: " + evaluation.reason());
    }
    return evaluation.shareOfLimit() == null ? 0 : evaluation.shareOfLimit();
  }
}
