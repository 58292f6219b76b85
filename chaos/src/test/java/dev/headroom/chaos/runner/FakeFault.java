package dev.headroom.chaos.runner;

import dev.headroom.chaos.fault.Effect;
import dev.headroom.chaos.fault.Fault;
import dev.headroom.chaos.fault.Injected;
import dev.headroom.chaos.probe.Probe;
import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A fault that is nothing but in force or not, and can go wrong in every way. */
final class FakeFault implements Fault {
  private final String title;
  private final CountDownLatch hanging = new CountDownLatch(1);
  private final AtomicInteger undoings = new AtomicInteger();
  private int undoFailures;
  private boolean failing;
  private boolean hangs;
  private boolean endsItself;
  private Probe look = () -> inForce() ? 1 : 0;
  volatile boolean inForce;

  FakeFault(String title) {
    this.title = title;
  }

  FakeFault failing() {
    failing = true;
    return this;
  }

  FakeFault hanging() {
    hangs = true;
    return this;
  }

  FakeFault endingItself() {
    endsItself = true;
    return this;
  }

  FakeFault undoneAfter(int failures) {
    undoFailures = failures;
    return this;
  }

  FakeFault seenBy(Probe other) {
    look = other;
    return this;
  }

  private boolean inForce() {
    return inForce;
  }

  int undoings() {
    return undoings.get();
  }

  void release() {
    hanging.countDown();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String part() {
    return "redis";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    return new Effect("in force", "", look, new Tolerance("=", 1));
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    if (failing) {
      throw new IOException("it refuses");
    }
    if (hangs) {
      hanging.await();
    }
    inForce = true;
    return new Injected() {
      @Override
      public void close() throws IOException {
        if (undoings.incrementAndGet() <= undoFailures) {
          throw new IOException("not yet");
        }
        inForce = false;
      }

      @Override
      public boolean isOver() {
        return endsItself;
      }
    };
  }
}
