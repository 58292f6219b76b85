package dev.headroom.load.journey;

import dev.headroom.load.scenario.Mix;
import dev.headroom.load.scenario.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A round of a mix: every step as often as it weighs, in random order, but none before what it
 * needs, because a turn without a request would bend the shares.
 */
final class Round {

  /** What takes an admission, or asks for one. */
  private static final Set<Step> BEFORE_A_PURCHASE =
      EnumSet.of(Step.ENTER, Step.STATUS, Step.POLL, Step.STREAM, Step.HOLD, Step.RELEASE);

  private final Mix mix;
  private final Map<Step, Integer> dealt = new EnumMap<>(Step.class);
  private final List<Step> deck = new ArrayList<>();

  private Round(Mix mix) {
    this.mix = mix;
  }

  static List<Step> of(Mix mix, RandomGenerator random) {
    List<Step> cards = new ArrayList<>(mix.size());
    mix.counts().forEach((step, count) -> cards.addAll(Collections.nCopies(count, step)));
    Deck.shuffle(cards, random);
    Round round = new Round(mix);
    List<Step> early = new ArrayList<>();
    for (Step card : cards) {
      early.add(card);
      round.dealWhatCanBe(early);
    }
    return round.deck;
  }

  /** These cards of a round, each after what it needs, which is added where it is missing. */
  static List<Step> rest(Mix mix, List<Step> cards) {
    Round round = new Round(mix);
    cards.forEach(round::dealWithNeeds);
    return round.deck;
  }

  private void dealWhatCanBe(List<Step> early) {
    boolean progress = true;
    while (progress) {
      progress = false;
      for (Iterator<Step> cards = early.iterator(); cards.hasNext(); ) {
        Step card = cards.next();
        if (missing(card) == null && !tooEarly(card)) {
          cards.remove();
          deal(card);
          progress = true;
        }
      }
    }
  }

  /** A purchase ends the admission, and leaving the visit. */
  private boolean tooEarly(Step card) {
    return switch (card) {
      case PAY, BOOK -> !allDealt(BEFORE_A_PURCHASE);
      case LEAVE -> deck.size() < mix.size() - 1;
      default -> false;
    };
  }

  private boolean allDealt(Set<Step> steps) {
    return deck.stream().filter(steps::contains).count()
        == steps.stream().mapToInt(mix::count).sum();
  }

  private void dealWithNeeds(Step card) {
    for (Step needed = missing(card); needed != null; needed = missing(card)) {
      dealWithNeeds(needed);
    }
    deal(card);
  }

  private void deal(Step card) {
    deck.add(card);
    dealt.merge(card, 1, Integer::sum);
    if (card.spends()) {
      dealt.merge(Step.HOLD, -1, Integer::sum);
    }
  }

  private @Nullable Step missing(Step card) {
    for (Step needed : needs(card)) {
      if (dealt.getOrDefault(needed, 0) < 1) {
        return needed;
      }
    }
    return null;
  }

  /** Who books has been admitted, and where a mix says how to wait for that, has waited. */
  private List<Step> needs(Step card) {
    List<Step> needs = new ArrayList<>(2);
    card.needs().ifPresent(needs::add);
    if (card == Step.HOLD || card == Step.BOOK) {
      for (Step wait : List.of(Step.POLL, Step.STREAM)) {
        if (mix.count(wait) > 0) {
          needs.add(wait);
        }
      }
    }
    return needs;
  }
}
