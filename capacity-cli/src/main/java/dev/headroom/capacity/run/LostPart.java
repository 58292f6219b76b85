package dev.headroom.capacity.run;

/**
 * A part that gave up under the load: it ended, or ran out of memory.
 *
 * @param name of the part: {@code app-1}, {@code redis}, {@code generator-2}
 * @param evidence what it said last, or how it ended, in one line
 * @param atMillis epoch milliseconds when it was noticed
 */
public record LostPart(String name, String evidence, long atMillis) {

  /** Whether it belongs to what is tested rather than to what tests or stores. */
  public boolean underTest() {
    return name.startsWith("app");
  }
}
