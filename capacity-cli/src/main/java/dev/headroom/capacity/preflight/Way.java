package dev.headroom.capacity.preflight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one visit comes to, as numbers.
 *
 * @param counts how often each step comes in a visit, by its name in scenario files
 * @param order the steps where their order is given; empty where they are mixed
 * @param deck whether this is the visit that enters first, awaits admission at its first hold and
 *     pays last
 * @param thinkFrom shortest pause after each request, seconds
 * @param thinkTo longest pause, seconds
 * @param pollSeconds how often a waiting person asks
 * @param giveUp share of those who wait that lose patience, 0 to 1
 * @param giveUpFrom after how many seconds the first of them go
 * @param giveUpTo after how many seconds the last of them go
 * @param buy share of the admitted that go on, 0 to 1; the others leave after one pause
 * @param accept statuses that are right answers although no success, by step
 * @param keepAliveSeconds after how long an idle connection of a person closes
 * @param seatsPerHold most seats that are asked for at once
 */
record Way(
    Map<String, Integer> counts,
    List<String> order,
    boolean deck,
    double thinkFrom,
    double thinkTo,
    double pollSeconds,
    double giveUp,
    double giveUpFrom,
    double giveUpTo,
    double buy,
    Map<String, List<Integer>> accept,
    double keepAliveSeconds,
    int seatsPerHold) {

  private static final List<String> GIVE_BACK = List.of("pay", "leave", "book");

  Way {
    counts = new LinkedHashMap<>(counts);
    order = List.copyOf(order);
    accept = Map.copyOf(accept);
  }

  double think() {
    return (thinkFrom + thinkTo) / 2;
  }

  boolean has(String step) {
    return count(step) > 0;
  }

  int count(String step) {
    return counts.getOrDefault(step, 0);
  }

  /** Requests of a whole visit; one that is repeated until something happens counts once. */
  int requests() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  boolean streams() {
    return has("stream");
  }

  /** Whether somebody in the line asks again and again. */
  boolean polls() {
    return has("poll") || deck && has("hold");
  }

  /** Whether a visit needs to be admitted to go on. */
  boolean needsAdmission() {
    return has("enter") && (streams() || polls() || has("hold") || has("book"));
  }

  /** Seconds a visit takes where nobody waits and each answer takes that long. */
  double visitSeconds(double response) {
    return requests() * (think() + response);
  }

  /** Share of the admitted that give their permit back by themselves, 0 to 1. */
  double givesBack() {
    boolean goesOn = GIVE_BACK.stream().anyMatch(this::has);
    return goesOn ? 1 : 1 - buy;
  }

  /**
   * Mean seconds between admission and giving the permit back, of those who do; each answer takes
   * {@code response}. Whoever doesn't buy leaves after one pause.
   */
  double staySeconds(double response) {
    double turn = think() + response;
    double buying = turnsInside() * turn;
    if (buy >= 1) {
      return buying;
    }
    double stays = GIVE_BACK.stream().anyMatch(this::has) ? buy * buying : 0;
    double who = GIVE_BACK.stream().anyMatch(this::has) ? 1 : 1 - buy;
    return (stays + (1 - buy) * turn) / who;
  }

  /** Requests from the admission up to what gives the permit back, or to the end of the visit. */
  private int turnsInside() {
    if (order.isEmpty()) {
      return Math.max(1, requests() - 1);
    }
    int admitted = order.indexOf("enter");
    for (String waiting : List.of("poll", "stream")) {
      admitted = Math.max(admitted, order.indexOf(waiting));
    }
    int back = order.size() - 1;
    for (int i = order.size() - 1; i > admitted; i--) {
      back = GIVE_BACK.contains(order.get(i)) ? i : back;
    }
    return Math.max(1, back - admitted);
  }

  /** Shortest time between two requests of a person: pauses and polls alike. */
  double fastestCycle() {
    double fastest = polls() ? Math.min(think(), pollSeconds) : think();
    return has("booked") ? Math.min(fastest, BOOKED_POLL) : fastest;
  }

  /** How often the state of a booking is asked for, seconds. */
  static final double BOOKED_POLL = 0.2;
}
