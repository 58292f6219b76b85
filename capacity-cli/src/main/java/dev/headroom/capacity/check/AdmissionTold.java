package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has an event stream open is told of the admission by it. When the admission was, the end
 * that some answer told says; where none ever did, somebody behind who is inside shows that it is
 * due.
 */
final class AdmissionTold implements Check {

  static final String ID = "admission-told";

  private static final Message NAME = Message.of("Who listens is told of the admission");

  /**
   * However short the ticks: news that got lost is missed at the next look for it, 5 s by default,
   * and a busy machine's pause is no message lost.
   */
  private static final long LEAST_PATIENCE_MILLIS = 8_000;

  private final Line line;
  private final long patience;

  /**
   * @param promises two ticks, and two rounds of places in which a message that got lost is missed
   */
  AdmissionTold(Line line, Promises promises) {
    this.line = line;
    this.patience =
        Math.max(
            LEAST_PATIENCE_MILLIS,
            2 * promises.admissionInterval().toMillis()
                + 2 * promises.positionInterval().toMillis()
                + promises.clockSlack().toMillis());
  }

  @Override
  public void see(Operation operation) {
    line.see(operation);
  }

  @Override
  public Invariant result(Evidence evidence) {
    if (line.listening().isEmpty()) {
      return Invariant.idle(ID, NAME);
    }
    if (!evidence.history()) {
      return Invariant.unknown(ID, NAME, LineWords.NO_WHOLE_HISTORY);
    }
    line.bySchedule();
    Witnesses witnesses = new Witnesses();
    Set<Ticket> silent = new HashSet<>();
    Set<Ticket> checked = new HashSet<>();
    long doubtful = 0;
    long slowest = -1;
    for (Line.Listening open : line.listening()) {
      Ticket ticket = open.ticket();
      Silence silence = silence(open);
      checked.add(ticket);
      if (silence == null) {
        continue;
      }
      slowest = Math.max(slowest, lateness(open));
      if (silence.millis() > patience && silent.add(ticket)) {
        if (silence.byOrder() && !Line.begunEmpty(evidence)) {
          doubtful++;
        } else {
          witnesses.add(silence.until(), silence.millis(), () -> told(open, silence, evidence));
        }
      }
    }
    return found(checked.size(), witnesses, doubtful, slowest);
  }

  private static Invariant found(long checked, Witnesses witnesses, long doubtful, long slowest) {
    if (!witnesses.none()) {
      return Invariant.broken(ID, NAME, checked, witnesses);
    }
    if (doubtful > 0) {
      return Invariant.unknown(
          ID,
          NAME,
          Message.counted(
              doubtful,
              "{0} listener saw people behind let in, maybe with tickets that are older than the"
                  + " history",
              "{0} listeners saw people behind let in, maybe with tickets that are older than the"
                  + " history"));
    }
    return Invariant.held(
        ID,
        NAME,
        checked,
        slowest < 0
            ? Message.counted(
                checked,
                "{0} person listened and was not let in",
                "{0} people listened, none was let in")
            : Message.of("slowest told {0} after the admission", LineWords.seconds(slowest)));
  }

  /**
   * While a stream was open, the admission was over, and nothing was told.
   *
   * @param byOrder whether only those behind show that it was due
   */
  private record Silence(long from, long until, boolean byOrder) {
    long millis() {
      return until - from;
    }
  }

  private @Nullable Silence silence(Line.Listening open) {
    Ticket ticket = open.ticket();
    LineTimes times = line.times();
    long until = Math.min(open.to(), Math.min(ticket.told, ticket.mayEnd));
    if (times.endsFit(ticket)) {
      return new Silence(Math.max(open.from(), times.began(ticket) + times.slack()), until, false);
    }
    Ticket behind = ticket.behind;
    if (behind == null) {
      return null;
    }
    long due = times.admittedBy(behind) + times.tick();
    return new Silence(Math.max(open.from(), due), until, true);
  }

  /** How late a stream told the admission; negative where it told none. */
  private long lateness(Line.Listening open) {
    Ticket ticket = open.ticket();
    boolean byIt =
        line.times().endsFit(ticket) && open.from() <= ticket.told && ticket.told <= open.to();
    return byIt ? Math.max(0, ticket.told - Math.max(open.from(), line.times().began(ticket))) : -1;
  }

  private Witnesses.Case told(Line.Listening open, Silence silence, Evidence evidence) {
    Ticket ticket = open.ticket();
    List<Span> story = new ArrayList<>(LineWords.story(ticket, line.times()));
    story.add(
        new Span(
            LineWords.user(ticket.user),
            Message.of("listened and heard of no admission"),
            open.from(),
            silence.until(),
            true));
    Ticket behind = ticket.behind;
    if (silence.byOrder() && behind != null) {
      story.addAll(LineWords.story(behind, line.times()));
    }
    story.sort(Comparator.comparingLong(Span::from));
    Message what =
        behind != null && silence.byOrder()
            ? Message.of(
                "user {0} listened until {1} and was told of no admission, though user {2}, who"
                    + " came later, was inside by {3}",
                ticket.user,
                evidence.at(silence.until()),
                behind.user,
                evidence.at(line.times().admittedBy(behind)))
            : Message.of(
                "user {0} was admitted at {1}, listened until {2} and was not told",
                ticket.user, evidence.at(line.times().began(ticket)), evidence.at(silence.until()));
    return new Witnesses.Case(what, story);
  }
}
