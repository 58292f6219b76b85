package dev.headroom.reference.waiting.application;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.IdentifyHolder;
import dev.headroom.reference.waiting.LeaveLine;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.domain.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The lines and permits of all schedules; each call is atomic and one round trip. */
public interface WaitingLine extends IdentifyHolder, LeaveLine {

  /** The user's ticket: the one they have, or else a new one. */
  Ticket enter(long userId, long scheduleId);

  /**
   * Where the holder, who has to be the caller, stands; refused with INVALID_TOKEN or
   * TICKET_EXPIRED.
   */
  Answer<Ticket> standing(WaitingToken token, Caller caller);

  /** Takes back what has expired, then admits as many as there is room for. */
  Admission admit(long scheduleId);

  /**
   * What one admission did, and what it left.
   *
   * @param sinceLast time since the admission before; empty when nobody waited
   * @param waits how long each of those admitted has waited
   */
  record Admission(
      long scheduleId,
      long permitsOut,
      long waiting,
      Optional<Duration> sinceLast,
      List<Duration> waits) {}
}
