package dev.headroom.load.journey;

import dev.headroom.load.feeder.Person;
import dev.headroom.load.scenario.Journey;
import dev.headroom.load.scenario.VisitMix;
import java.time.Duration;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One person's visit so far. Mutable and not thread-safe, which suits Gatling: a virtual user's
 * steps run one after the other, and copying a session for each change would cost more than the
 * change.
 */
final class Visit {

  private final Person person;
  private final Journey journey;
  private final SplittableRandom habits;
  private final Deque<Card> deck;
  private @Nullable String userKey;
  private @Nullable String admittedToken;
  private @Nullable String holdId;
  private int holds;

  private Visit(
      Person person,
      Journey journey,
      long seed,
      BiFunction<VisitMix, RandomGenerator, Deque<Card>> turns) {
    this.person = person;
    this.journey = journey;
    this.habits = new SplittableRandom(seed + person.visit());
    this.deck = turns.apply((VisitMix) journey.turns(), habits);
  }

  /** A visit from its beginning. */
  static Visit of(Person person, Journey journey, long seed) {
    return new Visit(person, journey, seed, Deck::of);
  }

  /** A visit of somebody who has been there for a while. */
  static Visit underWay(Person person, Journey journey, long seed) {
    return new Visit(person, journey, seed, Deck::underWay);
  }

  Person person() {
    return person;
  }

  boolean over() {
    return deck.isEmpty();
  }

  Card draw() {
    return deck.removeFirst();
  }

  /** Nothing more can come of this visit; the person goes. */
  void giveUp() {
    deck.clear();
  }

  Duration think() {
    return journey.think().at(habits.nextDouble());
  }

  /**
   * Takes what a ticket says, also that an admission has run out; true when the person has just
   * been admitted, for the first time or anew.
   */
  boolean takeTicket(Answer ticket) {
    String before = admittedToken;
    userKey = ticket.text("userKey");
    admittedToken = ticket.text("admittedToken");
    return admittedToken != null && !admittedToken.equals(before);
  }

  boolean entered() {
    return userKey != null;
  }

  boolean admitted() {
    return admittedToken != null;
  }

  /** For the status call; empty before entering. */
  String userKey() {
    return userKey == null ? "" : userKey;
  }

  /** For the booking calls; empty before admission. */
  String admittedToken() {
    return admittedToken == null ? "" : admittedToken;
  }

  int countHold() {
    return ++holds;
  }

  void takeHold(@Nullable String id) {
    holdId = id;
  }

  @Nullable String holdId() {
    return holdId;
  }
}
