package dev.headroom.capacity.run;

/**
 * What load generators recorded of one thing that a raw log can't hold, e.g. the gaps of event
 * streams; in the order of the files, 8 bytes a value.
 */
public final class ObservedValues {

  private final String name;
  private final IntColumn at = new IntColumn();
  private final IntColumn values = new IntColumn();
  private long base;

  ObservedValues(String name) {
    this.name = name;
  }

  void base(long epochMillis) {
    base = epochMillis;
  }

  void add(int atOffset, int value) {
    at.add(atOffset);
    values.add(value);
  }

  /** With its unit as last word, e.g. {@code stream.gap.millis}; else it counts occurrences. */
  public String name() {
    return name;
  }

  public int size() {
    return at.size();
  }

  /** When it was observed, epoch milliseconds. */
  public long atMillis(int index) {
    return base + at.get(index);
  }

  /** In the unit that the name says; an occurrence counts 1 or how many at once. */
  public int value(int index) {
    return values.get(index);
  }
}
