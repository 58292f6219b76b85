package dev.headroom.chaos.runner;

import dev.headroom.chaos.probe.LiveProbe;
import dev.headroom.chaos.probe.Probe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Asks one probe again and again on a thread of its own, so that one that hangs keeps no other
 * waiting. No answer within 2 s is none.
 */
final class ProbeWatch implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final LiveProbe probe;
  private final Probe asked;
  private final Log log;
  private final Thread thread;
  private boolean waiting;
  private boolean answered;
  private boolean within;
  private long askedNanos;
  private long sinceNanos;
  private int looks;
  private int looksWithin;
  private volatile boolean closed;

  ProbeWatch(LiveProbe probe, Probe asked, Log log) {
    this.probe = probe;
    this.asked = asked;
    this.log = log;
    this.thread = new Thread(this::watch, "probe-" + probe.name());
    this.thread.setDaemon(true);
  }

  ProbeWatch start() {
    thread.start();
    return this;
  }

  String name() {
    return probe.name();
  }

  private void watch() {
    try {
      while (!closed) {
        long began = System.nanoTime();
        look(began);
        long left = probe.every().toNanos() - (System.nanoTime() - began);
        if (left > 0) {
          TimeUnit.NANOSECONDS.sleep(left);
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(long began) throws InterruptedException {
    synchronized (this) {
      waiting = true;
      askedNanos = began;
    }
    Answer answer = Answer.to(asked);
    boolean good = answer.value() != null && probe.tolerance().test(answer.value());
    if (closed) {
      return;
    }
    synchronized (this) {
      if (!answered || good != within) {
        // Who gave no good answer was not good when it was asked.
        sinceNanos = good ? System.nanoTime() : began;
      }
      waiting = false;
      answered = true;
      within = good;
      looks++;
      looksWithin += good ? 1 : 0;
    }
    log.probe(probe, answer, good);
  }

  /** How long all is right; zero while it isn't, or isn't known. */
  synchronized Duration within() {
    return answered && within && !late() ? since(sinceNanos) : Duration.ZERO;
  }

  /** Whether it is right now. */
  synchronized boolean isWithin() {
    return answered && within && !late();
  }

  /** How long it has been wrong; zero while it isn't, or isn't known. */
  synchronized Duration outside() {
    if (answered && !within) {
      return since(sinceNanos).plusNanos(1);
    }
    return late() ? since(askedNanos) : Duration.ZERO;
  }

  /** Share of all looks so far at which it was right; 0 before the first. */
  synchronized double shareWithin() {
    return looks == 0 ? 0 : (double) looksWithin / looks;
  }

  private boolean late() {
    return waiting && System.nanoTime() - askedNanos > PATIENCE_NANOS;
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(Math.max(0, System.nanoTime() - nanos));
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
