package dev.headroom.capacity.judge;

import dev.headroom.capacity.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a verdict, and what to do about it.
 *
 * @param because continues the verdict's sentence after "because", where measurements name a cause;
 *     null where they don't
 * @param meanwhile continues it after "while": what went on at the same time, where that is all
 *     that is known; null where a cause is named or nothing stood out
 * @param unknown a sentence that says why neither is told; null where one is, or nothing was missed
 * @param of name of the objective that all this is about; null where none was missed
 * @param bottlenecks worst first
 * @param actions what would help most, first
 */
public record Diagnosis(
    @Nullable Message because,
    @Nullable Message meanwhile,
    @Nullable Message unknown,
    @Nullable String of,
    List<Bottleneck> bottlenecks,
    List<Action> actions) {

  public Diagnosis {
    bottlenecks = List.copyOf(bottlenecks);
    actions = List.copyOf(actions);
  }

  /** Of which nothing more is known about the cause. */
  public Diagnosis(@Nullable Message because, List<Bottleneck> bottlenecks, List<Action> actions) {
    this(because, null, null, null, bottlenecks, actions);
  }

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
