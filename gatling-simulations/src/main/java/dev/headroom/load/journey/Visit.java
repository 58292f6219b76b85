package dev.headroom.load.journey;

import dev.headroom.load.feeder.Habits;
import dev.headroom.load.feeder.Person;
import dev.headroom.load.feeder.Waiting;
import dev.headroom.load.history.Details;
import dev.headroom.load.scenario.Journey;
import dev.headroom.load.scenario.Step;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One person's visit so far. Mutable and not thread-safe, which suits Gatling: a virtual user's
 * steps run one after the other, and copying a session for each change would cost more than the
 * change.
 */
final class Visit {

  private final Person person;
  private final Habits habits;
  private final SplittableRandom choices;
  private final Deque<Step> deck;
  private final Basket basket = new Basket();
  private @Nullable Waiting waiting;
  private @Nullable Place place;
  private long lastPlace;
  private @Nullable Token ticket;
  private @Nullable Token pass;
  private @Nullable String concertId;
  private @Nullable String scheduleId;
  private int keys;
  private boolean ended;
  private boolean inLine;
  private boolean cameBack;
  private boolean beenAdmitted;
  private boolean missed;
  private boolean spoke;
  private long lastHeard;
  private long returns;

  /**
   * A place in the line.
   *
   * @param toldMillis when it was told, epoch ms
   */
  record Place(long position, long toldMillis) {}

  private Visit(Person person, Journey journey, long seed, boolean underWay) {
    this.person = person;
    this.habits = new Habits(journey, ~(seed + person.visit()));
    this.choices = new SplittableRandom(seed + person.visit());
    this.deck =
        underWay ? Deck.underWay(journey.turns(), choices) : Deck.of(journey.turns(), choices);
  }

  /** A visit from its beginning. */
  static Visit of(Person person, Journey journey, long seed) {
    return new Visit(person, journey, seed, false);
  }

  /** A visit of somebody who has been there for a while. */
  static Visit underWay(Person person, Journey journey, long seed) {
    return new Visit(person, journey, seed, true);
  }

  Person person() {
    return person;
  }

  Habits habits() {
    return habits;
  }

  /** What the person chooses at random, reproducibly. */
  RandomGenerator choices() {
    return choices;
  }

  /** What the person has taken so far. */
  Basket basket() {
    return basket;
  }

  boolean over() {
    return deck.isEmpty();
  }

  /** The next turn. */
  Step draw() {
    spoke = false;
    returns = 0;
    return deck.removeFirst();
  }

  /** Whether nothing more can come of it, although its last turn may be going on. */
  boolean ended() {
    return ended;
  }

  /** Nothing more can come of this visit; the person goes. */
  void end() {
    missed |= !deck.isEmpty();
    ended = true;
    deck.clear();
  }

  /**
   * Sent away at the door, the person comes again, once; false for one who did already.
   *
   * @param at when, epoch ms
   */
  boolean comesBack(long at) {
    if (cameBack) {
      return false;
    }
    cameBack = true;
    returns = at;
    deck.addFirst(Step.ENTER);
    return true;
  }

  /** When the person said to come back; 0 for one who thinks as usual. */
  long returns() {
    return returns;
  }

  /** An answer came, or the certainty that none will; epoch ms. */
  void heard(long at) {
    spoke = true;
    lastHeard = at;
  }

  /** Whether there was a request in this turn. */
  boolean spoke() {
    return spoke;
  }

  long lastHeard() {
    return lastHeard;
  }

  /**
   * Takes what a ticket says, also that an admission has run out; true when the person has just
   * been admitted, for the first time or anew.
   *
   * @param at when it was told, epoch ms
   */
  boolean takeTicket(Answer told, long at) {
    ticket = Token.of(told.text("userKey"), ticket);
    inLine = true;
    String admitted = told.text("admittedToken");
    if (admitted != null) {
      return admit(admitted);
    }
    pass = null;
    Long position = told.position();
    if (waiting == null) {
      waiting = new Waiting(habits, at);
      place = position == null ? null : new Place(position, at);
    }
    return false;
  }

  /** Takes a place that was told; true when it is another than the last one. */
  boolean hears(long position) {
    boolean news = position != lastPlace;
    lastPlace = position;
    return news;
  }

  /**
   * Takes the pass; true when it is news. Who came only to look leaves with the next turn.
   *
   * @param admittedToken what the booking calls take
   */
  boolean admit(String admittedToken) {
    boolean news = pass == null || !pass.is(admittedToken);
    pass = Token.of(admittedToken, pass);
    if (news && !habits.buys()) {
      deck.clear();
      deck.add(Step.LEAVE);
    }
    beenAdmitted = true;
    waiting = null;
    return news;
  }

  /** Whether there is a ticket, for the line or for the house. */
  boolean entered() {
    return inLine;
  }

  boolean admitted() {
    return pass != null;
  }

  /** Whether there is a ticket and the admission is still to come. */
  boolean inLine() {
    return inLine && pass == null;
  }

  /** The person's time in the line; null before and after. */
  @Nullable Waiting waiting() {
    return waiting;
  }

  /** Where the person stood first, once; null for one who never stood in the line. */
  @Nullable Place takePlace() {
    Place first = place;
    place = null;
    return first;
  }

  /** The ticket is given back. Its key still tells whose reservations are asked for. */
  void left() {
    inLine = false;
    pass = null;
    waiting = null;
    place = null;
  }

  /** For the status call and for what is one's own; empty before entering. */
  String userKey() {
    return ticket == null ? "" : ticket.text();
  }

  /** What the history has of the ticket; null before entering. */
  @Nullable String ticketPrint() {
    return ticket == null ? null : ticket.print();
  }

  /** For the booking calls; empty before admission. */
  String admittedToken() {
    return pass == null ? "" : pass.text();
  }

  /** What the history has of the pass, if there is one. */
  Details passShown() {
    return pass == null ? Details.NONE : Details.NONE.withPass(pass.print());
  }

  /** A number of its own for each thing that must happen once. */
  int nextKey() {
    return ++keys;
  }

  /** The concert that caught the person's eye, else the one whose schedule it came for. */
  String concertId() {
    return concertId == null ? String.valueOf(person.scheduleId()) : concertId;
  }

  void eyeConcert(String id) {
    concertId = id;
  }

  /** The schedule that caught the person's eye, unless there is a ticket for one. */
  String scheduleId() {
    return scheduleId == null || entered() ? String.valueOf(person.scheduleId()) : scheduleId;
  }

  void eyeSchedule(String id) {
    scheduleId = id;
  }

  /** A step did not go as planned. */
  void miss() {
    missed = true;
  }

  boolean beenAdmitted() {
    return beenAdmitted;
  }

  /** Whether every step so far went as planned. */
  boolean asPlanned() {
    return !missed;
  }
}
