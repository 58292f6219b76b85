package dev.headroom.reference.waiting.application;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.IdentifyHolder;
import dev.headroom.reference.waiting.LeaveLine;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.domain.Ticket;
import java.time.Duration;
import java.util.List;

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

  /** What one admission did, and what it left. */
  record Admission(long scheduleId, long permitsOut, long waiting, List<Duration> waits) {}
}
