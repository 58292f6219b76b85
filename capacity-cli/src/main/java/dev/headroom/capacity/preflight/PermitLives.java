package dev.headroom.capacity.preflight;

import java.util.ArrayList;
import java.util.List;

/** Whether people are done before what they were given expires. */
final class PermitLives implements Law {

  static final String LAW = "lives: a visit takes turns × (response + think)";

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    if (!line.applies()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Way way = plan.way();
    double stay = way.staySeconds(plan.claims().responseOrNone());
    double life = plan.app().admittedLifeSeconds();
    if (way.givesBack() > 0 && stay >= life) {
      findings.add(
          Finding.contradiction(
              LAW,
              "an admission ends before the visit that it is for",
              "admitted for " + Say.time(life) + ", inside for " + Say.time(stay),
              AppFacts.ADMITTED_LIFE + ": " + Math.round(Math.ceil(2 * stay)) + "s"));
    }
    double holdLife = plan.app().seconds(AppFacts.HOLD_LIFE);
    double toPay = way.think() + plan.claims().responseOrNone();
    if (way.has("hold") && way.has("pay") && toPay >= holdLife) {
      findings.add(
          Finding.contradiction(
              LAW,
              "a hold ends before it is paid for",
              "held for " + Say.time(holdLife) + ", paid after " + Say.time(toPay),
              AppFacts.HOLD_LIFE + ": " + Math.round(Math.ceil(2 * toPay)) + "s"));
    }
    double waitingLife = plan.app().seconds(AppFacts.WAITING_LIFE);
    if (way.polls() && way.pollSeconds() >= waitingLife && line.longest() >= 1) {
      findings.add(
          Finding.contradiction(
              LAW,
              "a place in the line ends before anybody asks for it",
              "a place lasts "
                  + Say.time(waitingLife)
                  + ", asked for every "
                  + Say.time(way.pollSeconds()),
              "journey.poll: 5 s, or a longer " + AppFacts.WAITING_LIFE));
    }
    return findings;
  }
}
