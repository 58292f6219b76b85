package dev.headroom.load.journey;

import dev.headroom.load.scenario.Mix;
import dev.headroom.load.scenario.Sequence;
import dev.headroom.load.scenario.Step;
import dev.headroom.load.scenario.Turns;
import dev.headroom.load.scenario.VisitMix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/** Lays out the turns of a visit. */
final class Deck {

  private Deck() {}

  /** A whole visit. */
  static Deque<Step> of(Turns turns, RandomGenerator random) {
    if (turns instanceof Sequence sequence) {
      return new ArrayDeque<>(sequence.order());
    }
    return new ArrayDeque<>(
        turns instanceof VisitMix visit ? visit(visit, random) : Round.of((Mix) turns, random));
  }

  /**
   * The rest of a visit that is under way: what is left from any point of it on, and before that
   * what the rest needs. A sequence has one beginning, which is where people begin.
   */
  static Deque<Step> underWay(Turns turns, RandomGenerator random) {
    List<Step> whole = new ArrayList<>(of(turns, random));
    if (turns instanceof Sequence) {
      return new ArrayDeque<>(whole);
    }
    return new ArrayDeque<>(
        turns instanceof VisitMix visit
            ? rest(visit, whole, random)
            : Round.rest((Mix) turns, whole.subList(random.nextInt(whole.size()), whole.size())));
  }

  /** Entering first, paying last, refreshes and holds mixed between. */
  private static List<Step> visit(VisitMix visit, RandomGenerator random) {
    List<Step> between = new ArrayList<>(Collections.nCopies(visit.enter() - 1, Step.ENTER));
    between.addAll(Collections.nCopies(visit.hold(), Step.HOLD));
    shuffle(between, random);
    return laid(visit, between);
  }

  private static List<Step> rest(VisitMix visit, List<Step> whole, RandomGenerator random) {
    List<Step> between = whole.subList(1, whole.size() - visit.pay());
    int passed = random.nextInt(between.size() + 1);
    if (visit.pay() == 1) {
      passed = Math.min(passed, between.lastIndexOf(Step.HOLD));
    }
    return laid(visit, between.subList(passed, between.size()));
  }

  private static List<Step> laid(VisitMix visit, List<Step> between) {
    List<Step> deck = new ArrayList<>(between);
    deck.add(0, Step.ENTER);
    deck.addAll(Collections.nCopies(visit.pay(), Step.PAY));
    return deck;
  }

  static void shuffle(List<Step> steps, RandomGenerator random) {
    for (int i = steps.size() - 1; i > 0; i--) {
      Collections.swap(steps, i, random.nextInt(i + 1));
    }
  }
}
