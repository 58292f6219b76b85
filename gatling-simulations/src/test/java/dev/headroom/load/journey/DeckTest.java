package dev.headroom.load.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.scenario.Mix;
import dev.headroom.load.scenario.Sequence;
import dev.headroom.load.scenario.Step;
import dev.headroom.load.scenario.Turns;
import dev.headroom.load.scenario.VisitMix;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeckTest {

  private static final Mix EVERYTHING =
      new Mix(
          Map.of(
              Step.CONCERTS,
              5,
              Step.ENTER,
              2,
              Step.POLL,
              1,
              Step.HOLD,
              3,
              Step.PAY,
              1,
              Step.RELEASE,
              2,
              Step.CHECK,
              1,
              Step.STATUS,
              4,
              Step.RESERVATIONS,
              1,
              Step.LEAVE,
              1));

  @Test
  void a_visit_begins_with_entering_ends_with_paying_and_has_its_holds_between() {
    for (int seed = 0; seed < 200; seed++) {
      List<Step> deck = deck(new VisitMix(7, 2, 1), seed);

      assertThat(deck).hasSize(10).startsWith(Step.ENTER).endsWith(Step.PAY);
      assertThat(deck.stream().filter(step -> step == Step.HOLD)).hasSize(2);
      assertThat(deck.stream().filter(step -> step == Step.ENTER)).hasSize(7);
    }
  }

  @Test
  void holds_come_at_every_place_that_is_theirs() {
    Set<Integer> places = new HashSet<>();
    for (int seed = 0; seed < 200; seed++) {
      places.add(deck(new VisitMix(4, 1, 1), seed).indexOf(Step.HOLD));
    }
    assertThat(places).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void the_same_seed_lays_the_same_deck() {
    assertThat(deck(new VisitMix(7, 2, 1), 5)).isEqualTo(deck(new VisitMix(7, 2, 1), 5));
    assertThat(deck(EVERYTHING, 5)).isEqualTo(deck(EVERYTHING, 5));
  }

  @Test
  void a_visit_may_only_enter() {
    assertThat(deck(new VisitMix(1, 0, 0), 5)).containsExactly(Step.ENTER);
  }

  @Test
  void a_visit_under_way_has_what_is_left_and_still_a_hold_to_pay_for() {
    Set<Integer> lengths = new HashSet<>();
    for (int seed = 0; seed < 500; seed++) {
      List<Step> deck = underWay(new VisitMix(7, 2, 1), seed);

      assertThat(deck).startsWith(Step.ENTER).endsWith(Step.PAY).contains(Step.HOLD);
      lengths.add(deck.size());
    }
    assertThat(lengths).contains(3, 4, 5, 6, 7, 8, 9, 10).hasSize(8);
  }

  @Test
  void a_visit_under_way_may_be_over_after_entering() {
    assertThat(underWay(new VisitMix(1, 0, 0), 5)).containsExactly(Step.ENTER);
  }

  @Test
  void a_sequence_is_kept_and_begins_at_its_beginning() {
    Sequence sequence = new Sequence(List.of(Step.ENTER, Step.POLL, Step.HOLD, Step.LEAVE));

    assertThat(deck(sequence, 1)).isEqualTo(sequence.order());
    assertThat(underWay(sequence, 1)).isEqualTo(sequence.order());
  }

  @Test
  void a_round_of_a_mix_has_every_step_as_often_as_it_weighs_and_none_before_what_it_needs() {
    for (int seed = 0; seed < 500; seed++) {
      List<Step> deck = deck(EVERYTHING, seed);

      assertThat(counts(deck)).isEqualTo(EVERYTHING.counts());
      assertThat(deck).endsWith(Step.LEAVE);
      assertPlayable(deck);
    }
  }

  @Test
  void a_mix_is_mixed() {
    Mix mix = new Mix(Map.of(Step.CONCERTS, 10, Step.RANKING, 10));
    int concertsFirst = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      concertsFirst += deck(mix, seed).get(0) == Step.CONCERTS ? 1 : 0;
    }
    assertThat(concertsFirst / 1_000.0).isCloseTo(0.5, within(0.06));
  }

  @Test
  void a_round_under_way_is_playable_from_any_point_and_adds_no_more_than_it_needs() {
    Set<Step> beginnings = new HashSet<>();
    for (int seed = 0; seed < 500; seed++) {
      List<Step> deck = underWay(EVERYTHING, seed);

      assertThat(deck).isNotEmpty().endsWith(Step.LEAVE);
      assertPlayable(deck);
      Map<Step, Integer> counts = counts(deck);
      counts.forEach(
          (step, count) -> assertThat(count).isLessThanOrEqualTo(EVERYTHING.count(step)));
      beginnings.add(deck.get(0));
    }
    assertThat(beginnings).containsExactlyInAnyOrder(Step.CONCERTS, Step.ENTER);
  }

  private static void assertPlayable(List<Step> deck) {
    int holds = 0;
    for (int i = 0; i < deck.size(); i++) {
      Step step = deck.get(i);
      List<Step> before = deck.subList(0, i);
      step.needs().ifPresent(needed -> assertThat(before).contains(needed));
      if (step == Step.HOLD) {
        assertThat(before).as("an admission before a hold").contains(Step.POLL);
      }
      holds += step == Step.HOLD ? 1 : step.spends() ? -1 : 0;
      if (step == Step.PAY) {
        assertThat(deck.subList(i, deck.size()))
            .as("a purchase ends the admission")
            .doesNotContain(Step.ENTER, Step.STATUS, Step.POLL, Step.HOLD, Step.RELEASE);
      }
      assertThat(holds).as("holds to pay for or to give back").isNotNegative();
    }
  }

  private static Map<Step, Integer> counts(List<Step> deck) {
    Map<Step, Integer> counts = new EnumMap<>(Step.class);
    deck.forEach(step -> counts.merge(step, 1, Integer::sum));
    return counts;
  }

  private static List<Step> deck(Turns turns, int seed) {
    return List.copyOf(Deck.of(turns, new SplittableRandom(seed)));
  }

  private static List<Step> underWay(Turns turns, int seed) {
    return List.copyOf(Deck.underWay(turns, new SplittableRandom(seed)));
  }
}
