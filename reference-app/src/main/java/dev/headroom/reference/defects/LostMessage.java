package dev.headroom.reference.defects;

import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.LineWatch;
import dev.headroom.reference.waiting.domain.LineView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code lost-message}: every third ticket's admission never reaches the streams that listen for
 * it; they go on as if nothing had happened. Found where admissions were told over Pub/Sub, which
 * forgets what nobody took, and nobody asked again; seen by {@code admission-told} when people
 * listen.
 */
class LostMessage implements LineWatch {
  private static final int OF = 3;
  private final LineWatch real;

  LostMessage(LineWatch real) {
    this.real = real;
  }

  @Override
  public Optional<LineView> since(long scheduleId, String epoch, long seq) {
    return real.since(scheduleId, epoch, seq);
  }

  @Override
  public List<Attendance> attend(long scheduleId, List<WaitingToken> keys) {
    List<Attendance> all = new ArrayList<>(real.attend(scheduleId, keys));
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).pass().isPresent() && keys.get(i).number() % OF == 0) {
        all.set(i, new Attendance(true, Optional.empty(), all.get(i).expiresAt()));
      }
    }
    return all;
  }
}
