package dev.headroom.reference.testbed.faults;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Memory in many small pieces. They are replaced oldest first, so that each has grown old when it
 * is thrown away: what collectors by generations are worst at.
 */
final class Ballast implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ballast.class);
  private static final int PIECE = 1024;
  private static final int PIECES_PER_MEGABYTE = (1 << 20) / (PIECE + 16);
  private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private @Nullable Load load;

  /** Takes the place of what was held before; returns before all of it is. */
  synchronized void hold(BallastRequest wish) {
    end();
    load = new Load(wish, System.nanoTime() + TimeUnit.SECONDS.toNanos(wish.seconds()));
    Thread thread = new Thread(load, "fault-ballast");
    thread.setDaemon(true);
    thread.start();
  }

  /** Lets go of all of it. */
  synchronized void end() {
    if (load != null) {
      load.ended = true;
      load = null;
    }
  }

  /** What is in force; null for nothing. */
  synchronized @Nullable State state() {
    return load == null || load.ended || Ranges.secondsLeft(load.until) == 0 ? null : load.state();
  }

  @Override
  public void close() {
    end();
  }

  /**
   * @param megabytes how much is wanted
   * @param heldMegabytes how much is had
   */
  record State(int megabytes, int heldMegabytes, int churnMegabytesPerSecond, long secondsLeft) {}

  private static final class Load implements Runnable {
    private final BallastRequest wish;
    private final long until;
    private volatile int held;
    private volatile boolean ended;

    Load(BallastRequest wish, long until) {
      this.wish = wish;
      this.until = until;
    }

    State state() {
      return new State(
          wish.megabytes(),
          held / PIECES_PER_MEGABYTE,
          wish.churnMegabytesPerSecond(),
          Ranges.secondsLeft(until));
    }

    @Override
    public void run() {
      try {
        byte[][] pieces = new byte[wish.megabytes() * PIECES_PER_MEGABYTE][];
        while (held < pieces.length && goesOn()) {
          pieces[held] = new byte[PIECE];
          held++;
        }
        churn(pieces);
      } catch (OutOfMemoryError e) {
        LOG.warn("lets go of the ballast: there is no room for {} MB", wish.megabytes());
      } finally {
        ended = true;
      }
    }

    private void churn(byte[][] pieces) {
      long perSecond = (long) wish.churnMegabytesPerSecond() * PIECES_PER_MEGABYTE;
      long begun = System.nanoTime();
      long made = 0;
      int next = 0;
      while (goesOn()) {
        // At most a second's worth at once after the collector kept this thread waiting.
        long due = (System.nanoTime() - begun) / 1000 * perSecond / 1_000_000;
        made = Math.max(made, due - perSecond);
        for (; made < due && goesOn(); made++) {
          pieces[next] = new byte[PIECE];
          next = (next + 1) % pieces.length;
        }
        LockSupport.parkNanos(ROUND_NANOS);
      }
    }

    private boolean goesOn() {
      return !ended && System.nanoTime() - until < 0;
    }
  }
}
