package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the plan: how much of something it takes.
 *
 * @param part whose it is: {@code app}, {@code database}, {@code redis}, {@code kafka}, {@code
 *     line}, {@code balancer}
 * @param id for programs, unique within a plan: {@code database.pool}
 * @param value null where it is not known
 * @param unit empty where it counts
 * @param beyond how many times the largest measured level it lies at; 1 and less where it lies
 *     between measured ones; NaN where that has no meaning
 * @param fits whether what there is suffices; null where that can't be told
 * @param because what it rests on, as a clause
 * @param measure where it is not known: what to measure; empty otherwise
 */
public record Size(
    String part,
    String id,
    Message name,
    @Nullable Double value,
    String unit,
    Basis basis,
    double beyond,
    @Nullable Boolean fits,
    Message because,
    Message measure) {

  /** What nothing tells that was measured. */
  public static Size unknown(String part, String id, Message name, Message why, Message measure) {
    return new Size(part, id, name, null, "", Basis.UNKNOWN, Double.NaN, null, why, measure);
  }
}
