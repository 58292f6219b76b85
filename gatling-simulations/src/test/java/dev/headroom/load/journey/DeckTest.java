package dev.headroom.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.scenario.VisitMix;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeckTest {

  @Test
  void a_visit_begins_with_entering_ends_with_paying_and_has_its_holds_between() {
    for (int seed = 0; seed < 200; seed++) {
      List<Card> deck = deck(new VisitMix(7, 2, 1), seed);

      assertThat(deck).hasSize(10).startsWith(Card.ENTER).endsWith(Card.PAY);
      assertThat(deck.stream().filter(card -> card == Card.HOLD)).hasSize(2);
      assertThat(deck.stream().filter(card -> card == Card.ENTER)).hasSize(7);
    }
  }

  @Test
  void holds_come_at_every_place_that_is_theirs() {
    Set<Integer> places = new HashSet<>();
    for (int seed = 0; seed < 200; seed++) {
      places.add(deck(new VisitMix(4, 1, 1), seed).indexOf(Card.HOLD));
    }
    assertThat(places).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void the_same_seed_lays_the_same_deck() {
    assertThat(deck(new VisitMix(7, 2, 1), 5)).isEqualTo(deck(new VisitMix(7, 2, 1), 5));
  }

  @Test
  void a_visit_may_only_enter() {
    assertThat(deck(new VisitMix(1, 0, 0), 5)).containsExactly(Card.ENTER);
  }

  @Test
  void a_visit_under_way_has_what_is_left_and_still_a_hold_to_pay_for() {
    Set<Integer> lengths = new HashSet<>();
    for (int seed = 0; seed < 500; seed++) {
      List<Card> deck =
          List.copyOf(Deck.underWay(new VisitMix(7, 2, 1), new SplittableRandom(seed)));

      assertThat(deck).startsWith(Card.ENTER).endsWith(Card.PAY).contains(Card.HOLD);
      lengths.add(deck.size());
    }
    assertThat(lengths).contains(3, 4, 5, 6, 7, 8, 9, 10).hasSize(8);
  }

  @Test
  void a_visit_under_way_may_be_over_after_entering() {
    assertThat(Deck.underWay(new VisitMix(1, 0, 0), new SplittableRandom(5)))
        .containsExactly(Card.ENTER);
  }

  private static List<Card> deck(VisitMix mix, int seed) {
    return List.copyOf(Deck.of(mix, new SplittableRandom(seed)));
  }
}
