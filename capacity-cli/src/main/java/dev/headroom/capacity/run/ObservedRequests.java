package dev.headroom.capacity.run;

import java.util.List;

/**
 * Every request as its generator saw it, with the time at which it was meant to start, as columns
 * of primitives: 16 bytes a request, in the order of the files.
 */
public final class ObservedRequests {

  /** What became of a request. */
  public enum Outcome {
    FAILED,
    OK,
    /** Not a success, but the right answer under this load. */
    REFUSED
  }

  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final int STATUS_BITS = 10;
  private static final int OUTCOME_BITS = 2;

  private final Strings names = new Strings();
  private final IntColumn intended = new IntColumn();
  private final IntColumn starts = new IntColumn();
  private final IntColumn ends = new IntColumn();
  private final IntColumn kinds = new IntColumn();
  private long base;

  void base(long epochMillis) {
    base = epochMillis;
  }

  int name(String text) {
    return names.index(text);
  }

  void add(int name, int intendedOffset, int start, int end, int status, Outcome outcome) {
    intended.add(intendedOffset);
    starts.add(start);
    ends.add(end);
    kinds.add((name << STATUS_BITS | status) << OUTCOME_BITS | outcome.ordinal());
  }

  void removeLast() {
    intended.removeLast();
    starts.removeLast();
    ends.removeLast();
    kinds.removeLast();
  }

  public int size() {
    return kinds.size();
  }

  /** Names in order of first appearance; a refusal has a name of its own, as in the raw log. */
  public List<String> names() {
    return names.list();
  }

  /** Index in {@link #names()}. */
  public int name(int request) {
    return kinds.get(request) >>> STATUS_BITS + OUTCOME_BITS;
  }

  /** HTTP status, 0 where there was no answer. */
  public int status(int request) {
    return kinds.get(request) >>> OUTCOME_BITS & (1 << STATUS_BITS) - 1;
  }

  public Outcome outcome(int request) {
    return OUTCOMES[kinds.get(request) & (1 << OUTCOME_BITS) - 1];
  }

  /** When its person wanted to start it, epoch milliseconds. */
  public long intendedMillis(int request) {
    return base + intended.get(request);
  }

  /** When it was sent, epoch milliseconds. */
  public long startMillis(int request) {
    return base + starts.get(request);
  }

  /** When it was answered or given up, epoch milliseconds. */
  public long endMillis(int request) {
    return base + ends.get(request);
  }

  /** What its person waited: from the intended start to the end, never negative. */
  public int fromIntendedMs(int request) {
    return Math.max(0, ends.get(request) - intended.get(request));
  }

  /** The same requests, begun when they were meant to: what people waited is their duration. */
  public RequestColumns fromIntended() {
    return new FromIntended();
  }

  private final class FromIntended implements RequestColumns {
    @Override
    public int size() {
      return kinds.size();
    }

    @Override
    public List<String> names() {
      return names.list();
    }

    @Override
    public int name(int request) {
      return ObservedRequests.this.name(request);
    }

    @Override
    public long startMillis(int request) {
      return intendedMillis(request);
    }

    @Override
    public long ticks(int request) {
      return fromIntendedMs(request);
    }

    @Override
    public boolean ok(int request) {
      return outcome(request) != Outcome.FAILED;
    }
  }
}
