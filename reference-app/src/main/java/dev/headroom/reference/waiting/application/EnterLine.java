package dev.headroom.reference.waiting.application;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.domain.Ticket;
import org.springframework.stereotype.Service;

/** Lets a user into a schedule, or into its line. */
@Service
public class EnterLine {
  private final WaitingLine line;
  private final Schedules schedules;

  EnterLine(WaitingLine line, Schedules schedules) {
    this.line = line;
    this.schedules = schedules;
  }

  /** The ticket; refused when there is no such user or schedule. */
  public Answer<Ticket> enter(long userId, long scheduleId) {
    if (!schedules.scheduleExists(scheduleId)) {
      return Answer.refused(Code.SCHEDULE_NOT_FOUND);
    }
    if (!schedules.userExists(userId)) {
      return Answer.refused(Code.USER_NOT_FOUND);
    }
    return Answer.granted(line.enter(userId, scheduleId));
  }
}
