package dev.headroom.capacity.run;

/**
 * The part of a run that counts, in epoch milliseconds: {@code from} included, {@code to} excluded.
 * A request belongs to it by its start.
 *
 * @throws IllegalArgumentException if {@code to} lies before {@code from}
 */
public record Window(long fromMillis, long toMillis) {

  /** The window that leaves nothing out. */
  public static final Window EVERYTHING = new Window(Long.MIN_VALUE, Long.MAX_VALUE);

  public Window {
    if (toMillis < fromMillis) {
      throw new IllegalArgumentException("window ends before it begins");
    }
  }

  public boolean contains(long epochMillis) {
    return epochMillis >= fromMillis && epochMillis < toMillis;
  }

  /** Which of so many stretches of equal length an instant of this window lies in, from 0. */
  public int block(long epochMillis, int blocks) {
    return (int) ((epochMillis - fromMillis) * blocks / (toMillis - fromMillis));
  }
}
