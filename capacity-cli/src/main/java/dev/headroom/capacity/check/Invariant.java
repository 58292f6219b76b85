package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correctness check found.
 *
 * @param held null where there was nothing to look at
 * @param checked how many operations or facts were looked at
 * @param closestCall where it held, how close it came; null where that does not apply
 * @param witnesses first, worst and last violation, in words
 */
public record Invariant(
    Message name,
    @Nullable Boolean held,
    long checked,
    long violations,
    @Nullable Message closestCall,
    List<Message> witnesses) {

  public Invariant {
    witnesses = List.copyOf(witnesses);
  }
}
