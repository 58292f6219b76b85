package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correctness check found.
 *
 * @param id its name for programs: {@code seat-one-holder}
 * @param held null where it can't be told
 * @param applies whether anything happened that it is about; where nothing did, not knowing is no
 *     reason to withhold a verdict
 * @param checked how many operations or facts were looked at
 * @param closestCall where it held, how close it came; where that is not known, why not; null where
 *     neither applies
 * @param witnesses first, worst and last violation
 */
public record Invariant(
    String id,
    Message name,
    @Nullable Boolean held,
    boolean applies,
    long checked,
    long violations,
    @Nullable Message closestCall,
    List<Witness> witnesses) {

  public Invariant {
    witnesses = List.copyOf(witnesses);
  }

  static Invariant held(String id, Message name, long checked, Message closestCall) {
    return new Invariant(id, name, true, true, checked, 0, closestCall, List.of());
  }

  /** The evidence that it takes is missing, so that a run can't be said to be right. */
  static Invariant unknown(String id, Message name, Message why) {
    return new Invariant(id, name, null, true, 0, 0, why, List.of());
  }

  /** Nothing happened that it is about. */
  static Invariant idle(String id, Message name) {
    return new Invariant(
        id, name, null, false, 0, 0, Message.of("nothing of the sort happened"), List.of());
  }

  static Invariant broken(String id, Message name, long checked, Witnesses witnesses) {
    return new Invariant(
        id, name, false, true, checked, witnesses.count(), null, witnesses.firstWorstAndLast());
  }
}
