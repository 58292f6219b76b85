package dev.headroom.reference.defects;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.reference.waiting.domain.Ticket;
import java.util.Optional;
import java.util.function.Predicate;

/** The part of {@link StreamNotResumed} that a stream meets when it begins. */
class StreamBegunAnew extends ForwardingWaitingLine {
  private final Predicate<WaitingToken> isHome;

  StreamBegunAnew(WaitingLine real, Predicate<WaitingToken> isHome) {
    super(real);
    this.isHome = isHome;
  }

  @Override
  public Answer<Ticket> standing(WaitingToken token, Caller caller) {
    return real.standing(token, caller)
        .map(ticket -> isHome.test(ticket.key()) ? ticket : stillWaiting(ticket));
  }

  private static Ticket stillWaiting(Ticket ticket) {
    return ticket.pass().isEmpty()
        ? ticket
        : new Ticket(
            ticket.key(),
            Optional.empty(),
            1,
            Math.max(1, ticket.waitingCount()),
            ticket.admittedPerSecond(),
            ticket.expiresAt());
  }
}
