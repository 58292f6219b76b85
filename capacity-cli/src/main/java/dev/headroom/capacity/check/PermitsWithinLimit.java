package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * At no instant are more people inside a schedule than there are permits, by what they were told:
 * from the admission to whatever may have ended it. And the app never says so of itself.
 */
final class PermitsWithinLimit implements Check {

  static final String ID = "permits-within-limit";

  private static final int TOLD = 3;
  private static final Message NAME = Message.of("Never more inside than permits");

  private final Line line;
  private final long promised;

  PermitsWithinLimit(Line line, Promises promises) {
    this.line = line;
    this.promised = promises.permitsPerSchedule();
  }

  @Override
  public void see(Operation operation) {
    line.see(operation);
  }

  @Override
  public Invariant result(Evidence evidence) {
    Fullness fullness = new Fullness(evidence);
    Map<Long, Long> limits = limits(evidence);
    fullness.ledger(limits);
    if (evidence.history()) {
      line.bySchedule()
          .forEach(
              (schedule, tickets) ->
                  sweep(tickets, limits.getOrDefault(schedule, promised), fullness));
    }
    if (!fullness.witnesses().none()) {
      return Invariant.broken(ID, NAME, fullness.checked(), fullness.witnesses());
    }
    if (!evidence.history()) {
      return Invariant.unknown(ID, NAME, LineWords.NO_WHOLE_HISTORY);
    }
    Message closest = fullness.closest();
    if (closest != null) {
      return Invariant.held(ID, NAME, fullness.checked(), closest);
    }
    return line.tickets().stream().noneMatch(Ticket::admitted)
        ? Invariant.idle(ID, NAME)
        : Invariant.unknown(
            ID, NAME, Message.of("no admission that was told ends when the promised life is over"));
  }

  /** What the app itself says it allows goes before what was promised. */
  private static Map<Long, Long> limits(Evidence evidence) {
    Map<Long, Long> limits = new TreeMap<>();
    Ledger after = evidence.ledger().after();
    if (after != null && after.permits() != null) {
      after.permits().forEach(permits -> limits.put(permits.scheduleId(), permits.limit()));
    }
    return limits;
  }

  private void sweep(List<Ticket> tickets, long limit, Fullness fullness) {
    LineTimes times = line.times();
    List<Ticket> inside =
        tickets.stream()
            .filter(ticket -> ticket.admitted() && !ticket.blurred)
            .filter(ticket -> times.admittedBy(ticket) < times.insideUntil(ticket))
            .toList();
    long[] from = inside.stream().mapToLong(times::admittedBy).sorted().toArray();
    long[] until = inside.stream().mapToLong(times::insideUntil).sorted().toArray();
    int gone = 0;
    for (int i = 0; i < from.length; i++) {
      while (until[gone] <= from[i]) {
        gone++;
      }
      // Those let in at one instant are counted once, when all are in.
      if (i + 1 == from.length || from[i + 1] > from[i]) {
        fullness.inside(inside, from[i], i + 1L - gone, limit, times);
      }
    }
  }

  /** Those inside at that instant, the first few and the last of them told one by one. */
  static Witnesses.Case crowd(
      List<Ticket> inside, long at, long limit, LineTimes times, Evidence evidence) {
    List<Ticket> here =
        inside.stream()
            .filter(ticket -> times.admittedBy(ticket) <= at && at < times.insideUntil(ticket))
            .sorted(
                Comparator.comparingLong(times::admittedBy)
                    .thenComparingLong(ticket -> ticket.user))
            .toList();
    Ticket last = here.get(here.size() - 1);
    List<Span> story = new ArrayList<>();
    here.stream().limit(TOLD).filter(ticket -> ticket != last).forEach(t -> add(story, t, times));
    long others = here.size() - story.size() - 1L;
    if (others > 0) {
      Message who = Message.counted(others, "{0} other", "{0} others");
      story.add(new Span(who, Message.of("were inside"), at, at, true));
    }
    add(story, last, times);
    return new Witnesses.Case(
        Message.of(
            "{0} people were inside schedule {1} at {2}, where {3} may be",
            LineWords.count(here.size()), last.schedule, evidence.at(at), LineWords.count(limit)),
        story);
  }

  private static void add(List<Span> story, Ticket ticket, LineTimes times) {
    story.add(
        new Span(
            LineWords.user(ticket.user),
            Message.of("was inside"),
            times.admittedBy(ticket),
            times.insideUntil(ticket),
            true));
  }
}
