package dev.headroom.capacity.judge;

import dev.headroom.capacity.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a verdict, and what to do about it.
 *
 * @param because continues the verdict's sentence after "because", where measurements name a cause;
 *     null where they don't
 * @param bottlenecks worst first
 * @param actions what would help most, first
 */
public record Diagnosis(
    @Nullable Message because, List<Bottleneck> bottlenecks, List<Action> actions) {

  /** Nothing stands out, and nothing need be done. */
  public static final Diagnosis NONE = new Diagnosis(null, List.of(), List.of());

  /**
   * What is scarce.
   *
   * @param resource a name for programs, e.g. {@code app.db}
   * @param evidence as a sentence with its figures
   * @param advice as a sentence
   */
  public record Bottleneck(String resource, Message evidence, Message advice) {}

  /**
   * Something to do.
   *
   * @param what as a sentence
   * @param why the figures behind it, and what is expected of it where that can be computed
   */
  public record Action(Message what, Message why) {}
}
