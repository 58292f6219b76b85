package dev.headroom.reference.defects;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.reference.waiting.domain.Ticket;

/**
 * {@code growing-place}: every fourth who asks for their place is told one from some moments ago,
 * so that it grows after it had shrunk. Found where a replica that lags answered reads; seen by
 * {@code place-never-grows} when people ask more than once.
 */
class GrowingPlace extends ForwardingWaitingLine {
  private static final long LAG = 7;
  private final EveryNth isOld = new EveryNth(4);

  GrowingPlace(WaitingLine real) {
    super(real);
  }

  @Override
  public Answer<Ticket> standing(WaitingToken token, Caller caller) {
    return real.standing(token, caller)
        .map(ticket -> ticket.position() > 0 && isOld.isIt() ? older(ticket) : ticket);
  }

  private static Ticket older(Ticket ticket) {
    return new Ticket(
        ticket.key(),
        ticket.pass(),
        ticket.position() + LAG,
        ticket.waitingCount() + LAG,
        ticket.admittedPerSecond(),
        ticket.expiresAt());
  }
}
