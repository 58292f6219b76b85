package dev.headroom.load.journey;

import dev.headroom.load.scenario.VisitMix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Lays out the turns of a visit: entering first, paying last, refreshes and holds mixed between.
 */
final class Deck {

  private Deck() {}

  static Deque<Card> of(VisitMix mix, RandomGenerator random) {
    List<Card> between = new ArrayList<>(Collections.nCopies(mix.enter() - 1, Card.ENTER));
    between.addAll(Collections.nCopies(mix.hold(), Card.HOLD));
    for (int i = between.size() - 1; i > 0; i--) {
      Collections.swap(between, i, random.nextInt(i + 1));
    }
    return laid(mix, between);
  }

  /**
   * The rest of a visit that is under way: the person's entering, then what is left from any point
   * of the visit on, but at least the hold that is paid for.
   */
  static Deque<Card> underWay(VisitMix mix, RandomGenerator random) {
    List<Card> between = new ArrayList<>(of(mix, random));
    between.remove(0);
    if (mix.pay() == 1) {
      between.remove(between.size() - 1);
    }
    int passed = random.nextInt(between.size() + 1);
    if (mix.pay() == 1) {
      passed = Math.min(passed, between.lastIndexOf(Card.HOLD));
    }
    return laid(mix, between.subList(passed, between.size()));
  }

  private static Deque<Card> laid(VisitMix mix, List<Card> between) {
    Deque<Card> deck = new ArrayDeque<>(between);
    deck.addFirst(Card.ENTER);
    if (mix.pay() == 1) {
      deck.addLast(Card.PAY);
    }
    return deck;
  }
}
