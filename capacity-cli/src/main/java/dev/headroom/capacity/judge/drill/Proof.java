package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a drill notices that what it shows the worth of is missing.
 *
 * @param without what was taken away
 * @param red id or name of the promise that has to break
 * @param others ids of promises that broke as well
 * @param reason for what is not right; null where there is nothing to say
 */
public record Proof(
    String without, String red, Answer answer, List<String> others, @Nullable Message reason) {

  /** What a drill without its protection says of the drill. */
  public enum Answer {
    /** The promise that has to break did. */
    RED,
    /** Only others broke. */
    RED_ELSEWHERE,
    /** It went as well without. */
    GREEN,
    /** It can't be told from this run. */
    NOT_TOLD;

    /** As programs read it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Proof {
    others = List.copyOf(others);
  }
}
