package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who is admitted is let in for as long as the admission lasts, and nobody else is: not with a
 * token made up, borrowed or past its time.
 */
final class AdmittedOnly implements Check {

  static final String ID = "admitted-only";

  private static final Message NAME = Message.of("The admitted are let in, others are not");
  private static final Set<String> ASKS = Set.of("hold", "pay", "book", "release");
  private static final Set<String> NOT_LET_IN = Set.of("NOT_ADMITTED", "INVALID_TOKEN");

  private final Line line;
  private final FirstUse firstUse = new FirstUse();
  private final List<Operation> accepted = new ArrayList<>();
  private final List<Operation> late = new ArrayList<>();
  private final List<Operation> refused = new ArrayList<>();
  private boolean anybodyEntered;
  private long forged;
  private long withPass;

  AdmittedOnly(Line line) {
    this.line = line;
  }

  @Override
  public void see(Operation operation) {
    line.see(operation);
    anybodyEntered |= operation.op().equals("enter");
    if (!ASKS.contains(operation.op())) {
      return;
    }
    boolean fake = Probes.fake(operation);
    if (fake) {
      forged += operation.unknown() ? 0 : 1;
      if (operation.acknowledged() && Probes.mustBeRefused(operation)) {
        accepted.add(operation);
      }
      return;
    }
    firstUse.see(operation);
    withPass += operation.pass() == null ? 0 : 1;
    if (operation.acknowledged() && !operation.op().equals("release") && doubtful(operation)) {
      late.add(operation);
    } else if (operation.refused() && refusesAdmission(operation)) {
      refused.add(operation);
    }
  }

  private static boolean refusesAdmission(Operation operation) {
    String code = operation.code();
    return operation.pass() != null && code != null && NOT_LET_IN.contains(code);
  }

  /** Whether it needs a second look when all has been seen. */
  private boolean doubtful(Operation operation) {
    Ticket ticket = line.byPass(operation);
    if (ticket != null) {
      return endedBefore(ticket, operation);
    }
    return operation.pass() == null
        && anybodyEntered
        && !line.everEntered(operation.user(), operation.schedule());
  }

  private boolean endedBefore(Ticket ticket, Operation operation) {
    return ticket.left < operation.start()
        || line.times().surelyExpired(ticket) < operation.start();
  }

  @Override
  public Invariant result(Evidence evidence) {
    if (withPass + forged + late.size() == 0) {
      return Invariant.idle(ID, NAME);
    }
    Witnesses witnesses = new Witnesses();
    accepted.forEach(
        probe -> witnesses.add(probe.end(), 2, () -> Entrance.fake(probe, line, evidence)));
    if (evidence.history()) {
      late.stream()
          .filter(operation -> !firstUse.before(operation))
          .filter(this::neverAdmitted)
          .forEach(op -> witnesses.add(op.end(), 1, () -> Entrance.late(op, line, evidence)));
      refused.stream()
          .filter(this::surelyAdmitted)
          .forEach(op -> witnesses.add(op.end(), 1, () -> Entrance.refused(op, line, evidence)));
    }
    long checked = forged + withPass;
    if (!witnesses.none()) {
      return Invariant.broken(ID, NAME, checked, witnesses);
    }
    if (!evidence.history()) {
      return Invariant.unknown(ID, NAME, LineWords.NO_WHOLE_HISTORY);
    }
    return Invariant.held(ID, NAME, checked, closest());
  }

  private Message closest() {
    Message others =
        Message.of(
            "{0} requests of people with a pass were answered as they should be",
            LineWords.count(withPass));
    return forged == 0
        ? others
        : Message.of(
            "forged, borrowed and expired tokens: {0} of {0} refused; {1}",
            LineWords.count(forged), others);
  }

  private boolean neverAdmitted(Operation operation) {
    Ticket ticket = line.byPass(operation);
    return ticket == null
        ? !line.everEntered(operation.user(), operation.schedule())
        : endedBefore(ticket, operation);
  }

  private boolean surelyAdmitted(Operation operation) {
    Ticket ticket = line.byPass(operation);
    return ticket != null
        && ticket.user == operation.user()
        && line.times().endsFit(ticket)
        && line.times().admittedBy(ticket) <= operation.start()
        && operation.end() < line.times().insideUntil(ticket);
  }
}
