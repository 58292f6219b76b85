package dev.headroom.load.inspect;

import dev.headroom.load.history.History;
import dev.headroom.load.history.Operation;
import dev.headroom.load.profile.LoadClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Hears people and asks on a thread of its own. What it can't take in at once it never hears of:
 * better to ask less than to hold the load up.
 */
final class HttpInspector implements Inspector {

  private static final int MOST_HEARD = 256;
  private static final long EVERY_MILLIS = 20;

  private final BlockingQueue<Case> heard = new ArrayBlockingQueue<>(MOST_HEARD);
  private final Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
  private final LongAdder load = new LongAdder();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Tricks tricks;
  private final Pace pace;
  private final Sender sender;
  private final LoadClock clock;
  private final Thread thread = new Thread(this::run, "inspector");

  HttpInspector(
      Inspection inspection, List<String> targets, Dice dice, LoadClock clock, History history) {
    this.tricks = new Tricks(dice);
    this.pace = new Pace(inspection);
    this.clock = clock;
    this.sender =
        new Sender(
            targets,
            clock,
            history,
            (ask, operation) -> answers.add(() -> tricks.answered(ask, operation)));
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void answered(Operation answered, String pass, String userKey) {
    load.increment();
    if (Kind.of(answered.op()) != null || answered.op().equals(Case.LEAVE)) {
      heard.offer(new Case(answered, pass, userKey));
    }
  }

  private void run() {
    List<Case> some = new ArrayList<>();
    try {
      while (!closing.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        heard.drainTo(some);
        some.forEach(tricks::heard);
        some.clear();
        for (Runnable answer = answers.poll(); answer != null; answer = answers.poll()) {
          answer.run();
        }
        ask();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask() {
    long now = clock.nowMillis();
    if (clock.running()
        && pace.room(now, load.sum()) >= Tricks.MOST_AT_ONCE
        && sender.hasRoom(Tricks.MOST_AT_ONCE)) {
      List<Ask> asks = tricks.next(now);
      if (!asks.isEmpty()) {
        pace.asked(now, asks.stream().mapToInt(Ask::requests).sum());
        sender.send(asks);
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sender.close();
  }
}
