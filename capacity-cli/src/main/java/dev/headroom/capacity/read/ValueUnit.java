package dev.headroom.capacity.read;

/** What the numbers of a histogram log count. */
public enum ValueUnit {
  NS("nanoseconds", 1_000_000),
  US("microseconds", 1_000),
  MS("milliseconds", 1);

  private final String text;
  private final int perMs;

  ValueUnit(String text, int perMs) {
    this.text = text;
    this.perMs = perMs;
  }

  String text() {
    return text;
  }

  /** How many make a millisecond. */
  int perMs() {
    return perMs;
  }
}
