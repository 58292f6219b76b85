package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whoever has left or paid gives the permit back, and none is kept for longer than an admission
 * lasts. A purchase during which the system failed somebody may leave its permit to expire.
 */
final class PermitsComeBack implements Check {

  static final String ID = "permits-come-back";

  private static final Message NAME = Message.of("Every permit comes back");
  private static final long AROUND_MILLIS = 1_000;

  private final Line line;

  PermitsComeBack(Line line) {
    this.line = line;
  }

  @Override
  public void see(Operation operation) {
    line.see(operation);
  }

  @Override
  public Invariant result(Evidence evidence) {
    Facts facts = evidence.facts();
    if (!facts.whole()) {
      return Missing.facts(ID, NAME, evidence);
    }
    if (!evidence.history()) {
      return Invariant.unknown(ID, NAME, LineWords.NO_WHOLE_HISTORY);
    }
    long given =
        line.tickets().stream().filter(ticket -> ticket.admitted() && gone(ticket, facts)).count();
    if (given + facts.permits().size() == 0) {
      return Invariant.idle(ID, NAME);
    }
    Witnesses witnesses = new Witnesses();
    Map<Long, List<Ticket>> holders = holders(facts);
    for (Facts.Permit permit : facts.permits()) {
      judge(permit, holders.getOrDefault(person(permit), List.of()), facts, evidence, witnesses);
    }
    long checked = given + facts.permits().size();
    return witnesses.none()
        ? Invariant.held(
            ID,
            NAME,
            checked,
            Message.of(
                "{0} permits were given back; the {1} still out in the end may still be used",
                LineWords.count(given), LineWords.count(facts.permits().size())))
        : Invariant.broken(ID, NAME, checked, witnesses);
  }

  private static long person(Facts.Permit permit) {
    return LongTable.key(permit.user(), permit.schedule());
  }

  /** Tickets of those who hold a permit in the end. */
  private Map<Long, List<Ticket>> holders(Facts facts) {
    Map<Long, List<Ticket>> holders = new HashMap<>();
    facts.permits().forEach(permit -> holders.put(person(permit), new ArrayList<>()));
    for (Ticket ticket : line.tickets()) {
      List<Ticket> theirs = holders.get(LongTable.key(ticket.user, ticket.schedule));
      if (theirs != null) {
        theirs.add(ticket);
      }
    }
    return holders;
  }

  private void judge(
      Facts.Permit permit,
      List<Ticket> theirs,
      Facts facts,
      Evidence evidence,
      Witnesses witnesses) {
    LineTimes times = line.times();
    long tooLong = permit.ends() - facts.takenAt() - times.life() - times.slack();
    if (tooLong > 0) {
      witnesses.add(facts.takenAt(), tooLong, () -> told(permit, theirs, facts, evidence));
      return;
    }
    List<Ticket> its = theirs.stream().filter(ticket -> ticket.ends == permit.ends()).toList();
    List<Ticket> candidates = its.isEmpty() ? theirs : its;
    boolean unseen = its.isEmpty() && line.mayHaveEntered(permit.user(), permit.schedule());
    if (!candidates.isEmpty()
        && !unseen
        && candidates.stream().allMatch(ticket -> !ticket.blurred && gone(ticket, facts))) {
      long since = candidates.stream().mapToLong(PermitsComeBack::goneAt).max().orElseThrow();
      witnesses.add(
          since, facts.takenAt() - since, () -> told(permit, candidates, facts, evidence));
    }
  }

  private boolean gone(Ticket ticket, Facts facts) {
    long slack = line.times().slack();
    boolean left = ticket.left != Ticket.NEVER && ticket.left + slack < facts.takenAt();
    boolean paid =
        ticket.paid != Ticket.NEVER
            && ticket.paid + slack < facts.takenAt()
            && !line.weather().failed(ticket.payAsked - AROUND_MILLIS, ticket.paid + AROUND_MILLIS);
    return left || paid;
  }

  private static long goneAt(Ticket ticket) {
    return Math.min(ticket.left, ticket.paid);
  }

  private Witnesses.Case told(
      Facts.Permit permit, List<Ticket> theirs, Facts facts, Evidence evidence) {
    List<Span> story = new ArrayList<>();
    theirs.forEach(ticket -> story.addAll(LineWords.story(ticket, line.times())));
    long since =
        theirs.stream()
            .mapToLong(PermitsComeBack::goneAt)
            .filter(at -> at != Ticket.NEVER)
            .max()
            .orElse(Ticket.NEVER);
    Message who = LineWords.user(permit.user());
    if (since == Ticket.NEVER) {
      story.add(new Span(who, Message.of("had a permit"), facts.takenAt(), permit.ends(), true));
      return new Witnesses.Case(
          Message.of(
              "user {0} has a permit for schedule {1} until {2}, longer than an admission lasts",
              permit.user(), permit.schedule(), evidence.at(permit.ends())),
          story);
    }
    story.add(new Span(who, Message.of("was gone"), since, facts.takenAt(), true));
    story.add(new Span(who, Message.of("had a permit"), facts.takenAt(), permit.ends(), true));
    return new Witnesses.Case(
        Message.of(
            "user {0} had left schedule {1} or paid by {2}, and the permit was still out at {3}",
            permit.user(), permit.schedule(), evidence.at(since), evidence.at(facts.takenAt())),
        story);
  }
}
