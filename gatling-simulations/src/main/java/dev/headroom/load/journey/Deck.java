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
    Deque<Card> deck = new ArrayDeque<>(between);
    deck.addFirst(Card.ENTER);
    if (mix.pay() == 1) {
      deck.addLast(Card.PAY);
    }
    return deck;
  }
}
