package dev.headroom.reference.defects;

import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.LineWatch;
import dev.headroom.reference.waiting.domain.LineView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@code stream-not-resumed}: whoever listened to another instance before is not told here of an
 * admission. Found where who waits was kept in the memory of the instance that the stream began on;
 * seen by {@code admission-told} once an instance is lost.
 */
class StreamNotResumed implements LineWatch {
  private final LineWatch real;
  private final Predicate<WaitingToken> isHome;

  StreamNotResumed(LineWatch real, Predicate<WaitingToken> isHome) {
    this.real = real;
    this.isHome = isHome;
  }

  @Override
  public Optional<LineView> since(long scheduleId, String epoch, long seq) {
    return real.since(scheduleId, epoch, seq);
  }

  @Override
  public List<Attendance> attend(long scheduleId, List<WaitingToken> keys) {
    List<Attendance> all = new ArrayList<>(real.attend(scheduleId, keys));
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).pass().isPresent() && !isHome.test(keys.get(i))) {
        all.set(i, new Attendance(true, Optional.empty(), all.get(i).expiresAt()));
      }
    }
    return all;
  }
}
