package dev.headroom.reference.waiting.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.LongStream;

/** A line as of its last admission: enough to tell everybody's place without asking again. */
public final class LineView {
  private final String epoch;
  private final long seq;
  private final long serving;
  private final long waiting;
  private final double admittedPerSecond;
  private final long[] gone;

  /** A view whose numbers given up may come in any order and more than once. */
  public LineView(
      String epoch,
      long seq,
      long serving,
      long waiting,
      double admittedPerSecond,
      Collection<Long> gone) {
    this(epoch, seq, serving, waiting, admittedPerSecond, gone.stream().mapToLong(Long::longValue));
  }

  private LineView(
      String epoch,
      long seq,
      long serving,
      long waiting,
      double admittedPerSecond,
      LongStream gone) {
    this.epoch = epoch;
    this.seq = seq;
    this.serving = serving;
    this.waiting = waiting;
    this.admittedPerSecond = admittedPerSecond;
    this.gone = gone.filter(number -> number > serving).sorted().distinct().toArray();
  }

  /** The view after this news; empty when something in between is missing. */
  public Optional<LineView> after(LineNews news) {
    if (!isOfEpoch(news.epoch()) || news.seq() != seq + 1 || !news.complete()) {
      return Optional.empty();
    }
    return Optional.of(
        new LineView(
            epoch,
            news.seq(),
            news.serving(),
            news.waiting(),
            news.admittedPerSecond(),
            LongStream.concat(
                Arrays.stream(gone), news.gone().stream().mapToLong(Long::longValue))));
  }

  /** The place of a number that still waits, 1 is next; 0 for one that is past the line. */
  public long position(long number) {
    if (number <= serving) {
      return 0;
    }
    int at = Arrays.binarySearch(gone, number);
    return number - serving - (at < 0 ? -at - 1 : at);
  }

  /** Whether this number no longer waits: admitted, or given up. */
  public boolean isPast(long number) {
    return number <= serving || Arrays.binarySearch(gone, number) >= 0;
  }

  /** Whether it knows these news already. */
  public boolean includes(LineNews news) {
    return isOfEpoch(news.epoch()) && news.seq() <= seq;
  }

  /** Whether numbers mean the same as in that history of the line. */
  public boolean isOfEpoch(String other) {
    return epoch.equals(other);
  }

  /** Which history of the line this is; another one after Redis lost its data. */
  public String epoch() {
    return epoch;
  }

  /** The last news that it knows of. */
  public long seq() {
    return seq;
  }

  /** People in the line. */
  public long waiting() {
    return waiting;
  }

  /** The pace of admission lately; 0 when unknown. */
  public double admittedPerSecond() {
    return admittedPerSecond;
  }
}
