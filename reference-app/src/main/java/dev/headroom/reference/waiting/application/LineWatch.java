package dev.headroom.reference.waiting.application;

import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.domain.LineView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What those need to know who watch lines on behalf of many people. */
public interface LineWatch {

  /** The line as it is; empty when it is the one of this epoch and news. */
  Optional<LineView> since(long scheduleId, String epoch, long seq);

  /** Where each of these people of one schedule stands, in their order; their places live on. */
  List<Attendance> attend(long scheduleId, List<WaitingToken> keys);

  /**
   * Where somebody stands who is listening.
   *
   * @param waiting whether the place in the line is still theirs
   * @param pass what booking takes; empty unless admitted
   * @param expiresAt when the admission ends
   */
  record Attendance(boolean waiting, Optional<WaitingToken> pass, Instant expiresAt) {}
}
