package dev.headroom.capacity.judge.confirm;

import dev.headroom.capacity.judge.Estimates;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.size.ErlangC;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.Interval;
import dev.headroom.capacity.stats.RequestFigures;
import org.jspecify.annotations.Nullable;

/**
 * Changes the first suspect and holds what follows against what was expected. An expectation takes
 * the measured wait away and puts the one in its place that a queue of the new size would have
 * (M/M/c); everything else stays, slowed by the CPU that more answers need.
 */
public final class Confirming {

  /** Half of it in use: room enough for its wait to vanish, were it the cause. */
  static final double ROOM = 0.5;

  /** What two runs alike may differ by beyond what one of them shows of itself. */
  static final double BETWEEN_RUNS = 0.1;

  private static final double MOST_FAILED = 0.05;
  private static final int MOST_CONNECTIONS = 50;
  private static final double GONE = 0.25;

  private Confirming() {}

  /** What to change after a run. */
  public static Intervention after(JudgedRun run) {
    if (run.verdict() != Verdict.FAIL || run.diagnosis().bottlenecks().isEmpty()) {
      return Intervention.refused(
          Message.of(
              "There is no cause to confirm: no objective was missed that one was found of."));
    }
    String suspect = run.diagnosis().bottlenecks().get(0).resource();
    if (Unchangeable.is(suspect)) {
      return Intervention.refused(Unchangeable.because(suspect));
    }
    Scales scales = new Scales(run);
    if (scales.all().koRate() > MOST_FAILED || !(scales.answered() > 0)) {
      return Intervention.refused(
          Message.of("Times can't be predicted where more than one call in twenty failed."));
    }
    return switch (suspect) {
      case "app.db.pool" -> pool(scales);
      case "app.requestThreads" -> threads(scales);
      case "app.seatLocks" -> locks(scales, run);
      case HeapChange.HEAP -> HeapChange.of(scales);
      default -> LineChange.of(suspect, scales, run);
    };
  }

  /** What was waited for a suspect, milliseconds a request, or in line. */
  private static double waited(String suspect, Scales scales) {
    return switch (suspect) {
      case "app.db.pool" -> scales.perCall("app.db.acquire.seconds");
      case "app.requestThreads" -> scales.queued();
      case "app.seatLocks" -> scales.perCall("app.lock.wait.seconds");
      case HeapChange.HEAP -> HeapChange.wait(scales);
      default -> LineChange.wait(suspect, scales);
    };
  }

  private static Intervention pool(Scales scales) {
    int instances = Math.max(1, scales.samples.instances("app.db.max"));
    int today = (int) Math.round(scales.samples.level("app.db.max", scales.window) / instances);
    double wait = scales.perCall("app.db.acquire.seconds");
    double freed = scales.freed(wait);
    double uses = scales.samples.growth("app.db.usages", scales.window);
    double held = scales.samples.growth("app.db.usage.seconds", scales.window) / uses;
    double asked = scales.samples.rate("app.db.usages", scales.window) / instances * freed;
    int enough =
        Math.min(
            Math.max(MOST_CONNECTIONS, today + 1),
            Math.max(2 * today, ErlangC.serversByUse(asked, held, ROOM)));
    double visits = uses / scales.samples.growth("app.http.calls", scales.window);
    double still = 1_000 * visits * ErlangC.meanWait(asked, held, enough);
    return expected(
        Change.of("app.db.pool", "spring.datasource.hikari.maximum-pool-size", today, enough),
        scales,
        wait,
        still,
        freed,
        scales.served() - wait,
        "app.db.acquire.seconds");
  }

  private static Intervention threads(Scales scales) {
    int instances = Math.max(1, scales.samples.instances("app.requestThreads.max"));
    double most = scales.samples.level("app.requestThreads.max", scales.window);
    if (!(most > 0)) {
      return Intervention.refused(Message.of("The app does not say how many threads it has."));
    }
    int today = (int) Math.round(most / instances);
    double wait = scales.queued();
    double freed = scales.freed(wait);
    double asked = scales.answered() / instances * freed;
    double served = scales.served() / 1_000;
    int enough = Math.max(2 * today, ErlangC.serversByUse(asked, served, ROOM));
    return expected(
        Change.of("app.requestThreads", "server.tomcat.threads.max", today, enough),
        scales,
        wait,
        1_000 * ErlangC.meanWait(asked, served, enough),
        freed,
        scales.served(),
        "");
  }

  /** One round trip to Redis in place of the lock, and of what was done while it was held. */
  private static Intervention locks(Scales scales, JudgedRun run) {
    RunManifest manifest = run.manifest();
    String property = "reservations.lock-strategy";
    String today = manifest == null ? "" : manifest.appProperties().getOrDefault(property, "");
    double wait = scales.perCall("app.lock.wait.seconds");
    double visits =
        scales.samples.growth("app.lock.waits", scales.window)
            / scales.samples.growth("app.http.calls", scales.window);
    double trip =
        1_000
            * scales.samples.growth("app.redis.seconds", scales.window)
            / scales.samples.growth("app.redis.calls", scales.window);
    double held = scales.perCall("app.lock.held.seconds");
    return expected(
        Change.of("app.seatLocks", property, today, "redis-atomic"),
        scales,
        wait,
        visits * trip,
        scales.freed(wait),
        scales.served() - wait - (Double.isFinite(held) ? held : 0),
        "app.lock.wait.seconds");
  }

  /**
   * @param rest in the app without the wait, milliseconds
   */
  private static Intervention expected(
      Change change,
      Scales scales,
      double wait,
      double still,
      double freed,
      double rest,
      String total) {
    double before = scales.all().meanMs();
    // threads that waited for the suspect are free again, and nobody may wait for one any more
    double queued = total.isEmpty() ? 0 : scales.queued();
    double outside = Math.max(0, before - scales.served() - scales.queued());
    double slowed = scales.slowed(freed);
    double spread = Math.sqrt(2) * scales.spread(total) + BETWEEN_RUNS;
    if (!Double.isFinite(still) || !Double.isFinite(slowed) || !Double.isFinite(spread)) {
      return noRoom(change.property());
    }
    double left = Math.max(0, rest) + outside;
    double expected = left * slowed + still;
    double low = Math.max(0, left * (1 - spread));
    double high = (left + queued) * slowed * (1 + spread) + 2 * still;
    Message method =
        Message.of(
            "{0} of {1} were waited for it; with {2} that falls to {3} (M/M/c), and {4} times as"
                + " many calls are answered.",
            Times.of(wait), Times.of(before), change.to(), Times.of(still), Times.number(freed));
    return new Intervention(
        change, new Expectation(before, wait, expected, low, high, still, method), Message.NONE);
  }

  static Intervention noRoom(String property) {
    return Intervention.refused(
        Message.of(
            "Changing {0} would let in more than the CPU has room for: what then follows can't"
                + " be predicted from this run.",
            property));
  }

  /** What became of it. */
  public static Confirmation judge(
      Change change, Expectation expected, JudgedRun before, JudgedRun after) {
    Scales scales = new Scales(after);
    RequestFigures all = scales.all();
    if (after.verdict() == Verdict.INVALID || all.ok() < 1 || after.partial()) {
      return untold(change, expected, Message.of("The second run says nothing: {0}", first(after)));
    }
    double wait = waited(change.resource(), scales);
    if (expected.line()) {
      return LineChange.judge(change, expected, wait, wait <= GONE * expected.waitMillis());
    }
    Interval interval = mean(after);
    Interval was = mean(before);
    double mean = all.meanMs();
    double low = interval == null ? mean : interval.low();
    double high = interval == null ? mean : interval.high();
    boolean held = low <= expected.highMillis() && high >= expected.lowMillis();
    boolean gone = wait <= GONE * expected.waitMillis();
    boolean faster = high < (was == null ? expected.beforeMillis() : was.low());
    Message reason =
        gone && faster
            ? Message.NONE
            : gone
                ? Message.of("The wait is gone, but calls are not clearly faster.")
                : Message.of("Calls still wait for it: {0} each.", Times.of(wait));
    return new Confirmation(change, expected, mean, interval, wait, held, gone && faster, reason);
  }

  private static Object first(JudgedRun run) {
    return run.reasons().isEmpty() ? Message.of("no call succeeded.") : run.reasons().get(0);
  }

  static Confirmation untold(Change change, Expectation expected, Message why) {
    return new Confirmation(change, expected, Double.NaN, null, Double.NaN, null, null, why);
  }

  private static @Nullable Interval mean(JudgedRun run) {
    return run.estimates().of(RequestFigures.ALL).map(Estimates.Row::mean).orElse(null);
  }
}
