package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The operational laws, each between figures that were measured in different ways (Denning and
 * Buzen 1978, ACM Computing Surveys 10, 225–261; Little 1961, Operations Research 9, 383–387). They
 * hold for any system over any stretch of time in which as many went as came; where they do not, a
 * figure means something else than it seems to, and says so.
 */
final class Laws {

  /** Raw logs have whole milliseconds. */
  private static final double HALF_A_MILLI = 0.0005;

  private static final double FEW_STREAMS = 0.5;

  private final Measurements measured;
  private final Population log;
  private final List<Law> laws = new ArrayList<>();

  private Laws(Measurements measured) {
    this.measured = measured;
    this.log = Population.of(measured.log(), measured.window());
  }

  static List<Law> of(Measurements measured) {
    if (!(measured.throughput() > 0) || !measured.log().summaries().isEmpty()) {
      return List.of();
    }
    Laws laws = new Laws(measured);
    laws.utilisation();
    laws.little();
    laws.forcedFlow();
    laws.responseTime();
    return List.copyOf(laws.laws);
  }

  /** U = X S: connections in use by what each was in use for, beside how many are seen in use. */
  private void utilisation() {
    double counted = measured.rate("app.db.usage.seconds");
    double seen = measured.level("app.db.active");
    double error = error("app.db.active", true);
    if (!Double.isFinite(counted) || !Double.isFinite(seen)) {
      return;
    }
    // one that is still out at an edge is counted whole or not at all
    double uses = measured.rate("app.db.usages");
    double edges = uses > 0 ? 2 * counted * counted / uses / measured.seconds() : 0;
    law(
        "utilisation",
        Message.of("Utilisation law"),
        Message.of("{0} connections in use, from what each use took", number(counted)),
        counted,
        Message.of("{0} in use, as sampled", number(seen)),
        seen,
        error + edges,
        seen > counted
            ? Message.of("Connections that were out all the time count when they come back.")
            : Message.of("They were in use between the samples rather than at them."));
  }

  /** N = X R: requests under way by the generator's log, beside those that the app counts. */
  private void little() {
    double inside = measured.level("app.requests.inflight");
    double queued = measured.level("app.requests.queued");
    if (!Double.isFinite(inside)) {
      return;
    }
    double seen = inside + (Double.isFinite(queued) ? queued : 0);
    double error = error("app.requests.inflight", true);
    double tolerance =
        error
            + (Double.isFinite(queued) ? error("app.requests.queued", true) : 0)
            + Math.abs(log.mean() - log.byLaw())
            + HALF_A_MILLI * measured.throughput();
    double outside = 1_000 * (log.byLaw() - seen) / measured.throughput();
    law(
        "little",
        Message.of("Little\u2019s law"),
        Message.of(
            "{0} requests under way: {1} a second, each for {2}",
            number(log.byLaw()), number(measured.throughput()), millis(log.meanMillis())),
        log.byLaw(),
        Message.of("{0} in the app, as sampled", number(seen)),
        seen,
        tolerance,
        outside > 0
            ? Message.of(
                "{0} a request passed outside the app: connecting, the way there, the generator.",
                millis(outside))
            : Message.of("The app was also asked by others than this load."));
  }

  /** X of a part = visits X: each request is one call of the app. */
  private void forcedFlow() {
    double calls = measured.rate("app.http.calls");
    if (!Double.isFinite(calls)) {
      return;
    }
    double sent = measured.throughput();
    double tolerance =
        (log.atTheEdges() + 2 * 1.96 * Math.sqrt(Math.max(sent, calls))) / measured.seconds();
    law(
        "forced-flow",
        Message.of("Forced flow law"),
        Message.of("{0} requests a second sent", number(sent)),
        sent,
        Message.of("{0} calls a second answered by the app", number(calls)),
        calls,
        tolerance,
        calls > sent
            ? Message.of(
                "{0} calls a second came from others than this load, such as the run\u2019s own"
                    + " inspection.",
                number(calls - sent))
            : streams()
                ? Message.of("Event streams count when they end.")
                : Message.of("Some never reached the app, or were not answered in time."));
  }

  /**
   * R = the sum of the times at each part: what the app says it took, and the wait for a thread.
   */
  private void responseTime() {
    double served = 1_000 * measured.rate("app.http.seconds") / measured.rate("app.http.calls");
    double queued = 1_000 * measured.level("app.requests.queued") / measured.throughput();
    if (!Double.isFinite(served)) {
      return;
    }
    boolean waits = Double.isFinite(queued);
    double told = served + (waits ? queued : 0);
    double spread = 1_000 * Math.abs(log.mean() - log.byLaw()) / measured.throughput();
    double error = waits ? 1_000 * error("app.requests.queued", true) / measured.throughput() : 0;
    double rest = log.meanMillis() - told;
    law(
        "response-time",
        Message.of("Response time law"),
        Message.of(
            "{0}: {1} waiting for a thread, {2} served",
            millis(told), waits ? millis(queued) : "?", millis(served)),
        told,
        Message.of("{0} as the generator measured", millis(log.meanMillis())),
        log.meanMillis(),
        streams() ? Double.NaN : 1_000 * HALF_A_MILLI + spread + error,
        rest > 0
            ? Message.of(
                "{0} passed outside the app: connecting, the way there, the generator.",
                millis(rest))
            : Message.of("Calls of others took longer than those of this load."));
  }

  private void law(
      String id,
      Message name,
      Message expected,
      double expectedValue,
      Message measured,
      double measuredValue,
      double tolerance,
      Message otherwise) {
    @Nullable Boolean held =
        Double.isNaN(tolerance) ? null : Math.abs(expectedValue - measuredValue) <= tolerance;
    Message reason =
        held == null
            ? streams() && id.equals("response-time")
                ? Message.of(
                    "Not comparable: the app counts an event stream for as long as it is"
                        + " open.")
                : Message.of("Too few samples to tell.")
            : held ? Message.NONE : otherwise;
    laws.add(
        new Law(
            id, name, expected, expectedValue, measured, measuredValue, tolerance, held, reason));
  }

  private boolean streams() {
    return measured.level("app.streams.open") > FEW_STREAMS;
  }

  private double error(String metric, boolean whole) {
    return SamplingError.of(measured.samples().series(metric, measured.window()), whole);
  }

  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }

  private static Message millis(double value) {
    return value < 1_000
        ? Message.of("{0}\u00a0ms", number(value))
        : Message.of("{0}\u00a0s", number(value / 1_000));
  }
}
