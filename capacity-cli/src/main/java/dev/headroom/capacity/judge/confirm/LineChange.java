package dev.headroom.capacity.judge.confirm;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.size.ErlangC;
import dev.headroom.capacity.run.AppProperties;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import java.util.Map;

/**
 * More of what people or messages wait for in line. As many come a second as are done and as the
 * line grows by; the wait is that of Little's law.
 */
final class LineChange {

  static final String PERMITS = "app.permits";
  static final String PACE = "app.admission";
  static final String CONSUMERS = "app.consumers";

  private static final double ALMOST_ALL = 0.9;
  private static final int MOST_CONSUMERS = 64;
  private static final int EDGES = 10;

  private final Scales scales;
  private final Demands demands;
  private final AppProperties app;
  private final double done;
  private final double coming;
  private final double before;

  private LineChange(String suspect, Scales scales, JudgedRun run) {
    this.scales = scales;
    this.demands = run.further().demands();
    RunManifest manifest = run.manifest();
    this.app = new AppProperties(manifest == null ? Map.of() : manifest.appProperties());
    this.done = scales.samples.rate(done(suspect), scales.window);
    this.coming = done + growth(scales, line(suspect));
    this.before = wait(suspect, scales);
  }

  static Intervention of(String suspect, Scales scales, JudgedRun run) {
    LineChange line = new LineChange(suspect, scales, run);
    if (!(line.done > 0) || !Double.isFinite(line.coming)) {
      return Intervention.refused(
          Message.of("How many left the line each second was not measured, or nobody did."));
    }
    return switch (suspect) {
      case PERMITS -> line.permits();
      case PACE -> line.pace();
      default -> line.consumers();
    };
  }

  private static String line(String suspect) {
    return suspect.equals(CONSUMERS) ? "app.consumer.lag" : "app.line.length";
  }

  private static String done(String suspect) {
    return suspect.equals(CONSUMERS) ? "app.bookings.settled" : "app.admissions";
  }

  /** Waited in line, milliseconds; infinite where nobody left it. */
  static double wait(String suspect, Scales scales) {
    return 1_000
        * scales.samples.level(line(suspect), scales.window)
        / scales.samples.rate(done(suspect), scales.window);
  }

  /** By how many a second it grew from the first tenth of the run to the last; at least 0. */
  private static double growth(Scales scales, String line) {
    Window all = scales.window;
    long tenth = (all.toMillis() - all.fromMillis()) / EDGES;
    double first =
        scales.samples.level(line, new Window(all.fromMillis(), all.fromMillis() + tenth));
    double last = scales.samples.level(line, new Window(all.toMillis() - tenth, all.toMillis()));
    double seconds = (EDGES - 1) * tenth / 1_000.0;
    return Math.max(0, (last - first) / seconds);
  }

  private Intervention permits() {
    Demand permits = demands.of(PERMITS).orElse(null);
    Double each = app.number(AppProperties.PERMITS);
    Double interval = app.seconds(AppProperties.ADMISSION_INTERVAL);
    double slowed = scales.slowed(coming / done);
    if (permits == null || each == null || interval == null || !Double.isFinite(slowed)) {
      return Confirming.noRoom(AppProperties.PERMITS);
    }
    double schedules = permits.servers() / each;
    double stay = permits.busySeconds() / done * slowed;
    int enough =
        (int) Math.max(2 * each, ErlangC.serversByUse(coming / schedules, stay, Confirming.ROOM));
    double still = 1_000 * ErlangC.meanWait(coming / schedules, stay, enough);
    Message method =
        Message.of(
            "{0} come a second and stay {1}: {2} of {3} permits would be out (Little\u2019s law),"
                + " and nobody would wait longer than until the next admission.",
            Times.number(coming),
            Times.of(1_000 * stay),
            Math.round(coming * stay),
            Math.round(enough * schedules));
    return expected(
        Change.of(PERMITS, AppProperties.PERMITS, Math.round(each), enough),
        still,
        0,
        2 * still + 1_000 * interval,
        method);
  }

  private Intervention pace() {
    Demand pace = demands.of(PACE).orElse(null);
    Demand permits = demands.of(PERMITS).orElse(null);
    Double batch = app.number(AppProperties.ADMISSION_BATCH);
    Double interval = app.seconds(AppProperties.ADMISSION_INTERVAL);
    double slowed = scales.slowed(coming / done);
    if (pace == null
        || permits == null
        || batch == null
        || interval == null
        || !Double.isFinite(slowed)) {
      return Confirming.noRoom(AppProperties.ADMISSION_BATCH);
    }
    double out = permits.busySeconds() * coming / done * slowed;
    if (out > ALMOST_ALL * permits.servers()) {
      return Intervention.refused(
          Message.of(
              "With a quicker pace people would wait for permits: {0} of {1} would be out.",
              Math.round(out), Math.round(permits.servers())));
    }
    double schedules = pace.servers() * interval / batch;
    int enough =
        (int) Math.max(2 * batch, Math.ceil(coming * interval / schedules / Confirming.ROOM));
    Message method =
        Message.of(
            "{0} come a second, and {1} would be let in: who comes waits for the next admission,"
                + " half of {2} on average.",
            Times.number(coming),
            Times.number(enough * schedules / interval),
            Times.of(1_000 * interval));
    return expected(
        Change.of(PACE, AppProperties.ADMISSION_BATCH, Math.round(batch), enough),
        500 * interval,
        0,
        1_000 * interval * (1 + Confirming.BETWEEN_RUNS),
        method);
  }

  private Intervention consumers() {
    Double each = app.number(AppProperties.BOOKINGS_AT_ONCE);
    int instances = Math.max(1, scales.samples.instances("app.consumer.lag"));
    double slowed = scales.slowed(coming / done);
    if (each == null || !Double.isFinite(slowed)) {
      return Confirming.noRoom(AppProperties.BOOKINGS_AT_ONCE);
    }
    double takes = each * instances / done * slowed;
    int enough =
        (int)
            Math.min(
                Math.max(MOST_CONSUMERS, each + 1),
                Math.max(
                    2 * each, ErlangC.serversByUse(coming / instances, takes, Confirming.ROOM)));
    double still = 1_000 * ErlangC.meanWait(coming / instances, takes, enough);
    if (!Double.isFinite(still)) {
      return Confirming.noRoom(AppProperties.BOOKINGS_AT_ONCE);
    }
    Message method =
        Message.of(
            "{0} a second were done, so each took one of {1} for {2}; with {3} that {4} come a"
                + " second waits {5} before (M/M/c).",
            Times.number(done),
            Math.round(each * instances),
            Times.of(1_000 * takes),
            enough * instances,
            Times.number(coming),
            Times.of(still));
    double after = still + 1_000 * takes;
    return expected(
        Change.of(CONSUMERS, AppProperties.BOOKINGS_AT_ONCE, Math.round(each), enough),
        after,
        0,
        2 * after,
        method);
  }

  private Intervention expected(
      Change change, double after, double low, double high, Message method) {
    Expectation expected = new Expectation(before, before, after, low, high, after, method, true);
    return new Intervention(change, expected, Message.NONE);
  }

  /** What became of the line. */
  static Confirmation judge(Change change, Expectation expected, double wait, boolean gone) {
    if (Double.isNaN(wait)) {
      return Confirming.untold(
          change,
          expected,
          Message.of("The second run says nothing: {0}", Message.of("no line was measured.")));
    }
    boolean held = wait >= expected.lowMillis() && wait <= expected.highMillis();
    Message reason =
        gone ? Message.NONE : Message.of("The wait in line is still {0}.", Times.of(wait));
    return new Confirmation(change, expected, wait, null, wait, held, gone, reason);
  }
}
