package dev.headroom.reference.defects;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.reference.waiting.domain.Ticket;
import java.util.OptionalLong;

/** The lines as they are; a defect overrides what it does wrong. */
abstract class ForwardingWaitingLine implements WaitingLine {
  final WaitingLine real;

  ForwardingWaitingLine(WaitingLine real) {
    this.real = real;
  }

  @Override
  public Ticket enter(long userId, long scheduleId) {
    return real.enter(userId, scheduleId);
  }

  @Override
  public Answer<Ticket> standing(WaitingToken token, Caller caller) {
    return real.standing(token, caller);
  }

  @Override
  public Admission admit(long scheduleId) {
    return real.admit(scheduleId);
  }

  @Override
  public boolean leave(WaitingToken token, Caller caller) {
    return real.leave(token, caller);
  }

  @Override
  public OptionalLong holderOf(WaitingToken token, Caller caller) {
    return real.holderOf(token, caller);
  }
}
