package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to hold in a drill.
 *
 * @param id for programs: {@code steady-before}, {@code effect}, {@code back-within}, {@code
 *     put-back}, a check's id, or the name of an objective
 * @param promised the limit, in a few words; empty where the name says it
 * @param measured in a few words
 * @param met null where it could not be told
 * @param excused it need not hold, and decides nothing
 * @param because why it is excused, or could not be told, or broke; empty where there is no reason
 */
public record Promise(
    String id,
    Message name,
    Message promised,
    Message measured,
    @Nullable Boolean met,
    boolean excused,
    Message because) {

  /** One that is known by its name. */
  public Promise(
      Message name,
      Message promised,
      Message measured,
      @Nullable Boolean met,
      boolean excused,
      Message because) {
    this(name.toString(), name, promised, measured, met, excused, because);
  }

  /** Whether it decides, and was broken. */
  public boolean broken() {
    return !excused && Boolean.FALSE.equals(met);
  }

  /** Whether a text names it, by its id or its name. */
  boolean is(String text) {
    return id.equals(text) || name.toString().equalsIgnoreCase(text);
  }

  /** Whether it decides, and nobody knows. */
  public boolean open() {
    return !excused && met == null;
  }
}
