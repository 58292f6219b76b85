package dev.headroom.load.stream;

/**
 * What one person has heard about one ticket, over all streams, and what that says about the
 * promises made. Not thread-safe: all of a person happens on one event loop.
 */
final class Listening {

  private static final long NEVER = Long.MIN_VALUE;

  private final Promises promises;
  private final Meter meter;
  private final String userKey;
  private long lastEventMillis = NEVER;
  private long lowestPlace = Long.MAX_VALUE;
  private boolean admitted;
  private String lastEventId = "";
  private long highestNumber = -1;
  private boolean away;

  Listening(Promises promises, Meter meter, String userKey) {
    this.promises = promises;
    this.meter = meter;
    this.userKey = userKey;
  }

  Promises promises() {
    return promises;
  }

  String userKey() {
    return userKey;
  }

  /** For {@code Last-Event-ID}; empty before there was one. */
  String lastEventId() {
    return lastEventId;
  }

  void lastEventId(String id) {
    lastEventId = id;
  }

  boolean admitted() {
    return admitted;
  }

  /** The highest number that the server gave an event; -1 when it doesn't number them. */
  long highestNumber() {
    return highestNumber;
  }

  void highestNumber(long number) {
    highestNumber = Math.max(highestNumber, number);
  }

  /**
   * The person turns away: a gap that is too long already counts as it stands, and the time until
   * another stream is open is none.
   */
  void away(long at) {
    boolean waits = lastEventMillis != NEVER && !away && !admitted;
    if (waits && at - lastEventMillis > promises.position().toMillis()) {
      observe(Observed.GAP, at, at - lastEventMillis);
    }
    away = true;
  }

  /** An event came, whatever it told. */
  void heard(long at) {
    if (lastEventMillis != NEVER && !away && !admitted) {
      observe(Observed.GAP, at, at - lastEventMillis);
    }
    away = false;
    lastEventMillis = at;
  }

  /** Returns whether the place is one that may follow what was told before. */
  boolean place(long at, long place) {
    boolean inOrder = !admitted && place <= lowestPlace;
    lowestPlace = Math.min(lowestPlace, place);
    if (!inOrder) {
      observe(Observed.OUT_OF_ORDER, at, 1);
    }
    return inOrder;
  }

  /** Returns whether that was news. */
  boolean admission(long at, long expiresAtMillis) {
    if (admitted) {
      return false;
    }
    admitted = true;
    if (expiresAtMillis >= 0) {
      long admittedMillis = expiresAtMillis - promises.admittedLife().toMillis();
      observe(Observed.ADMISSION_DELAY, at, at - admittedMillis);
    }
    return true;
  }

  void observe(String name, long at, long value) {
    meter.value(name, at, (int) Math.max(Integer.MIN_VALUE, Math.min(value, Integer.MAX_VALUE)));
  }
}
