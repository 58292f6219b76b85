package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.Further;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.judge.capacity.Law;
import dev.headroom.capacity.message.Message;
import java.util.List;
import java.util.Map;

/** A made-up run that tells what everything shared is needed for: 200 requests a second. */
final class ScarceRuns {
  private static final double RATE = 200;

  private ScarceRuns() {}

  static JudgedRun peakThatFilledItsPool() {
    JudgedRun run = JudgedRuns.peakThatMissedItsEntryObjective();
    return new JudgedRun(
        run.manifest(),
        run.source(),
        run.verdict(),
        run.reasons(),
        run.window(),
        run.requests(),
        run.objectives(),
        run.invariants(),
        run.trust(),
        run.warnings(),
        run.bucketMillis(),
        run.buckets(),
        run.heatmap(),
        run.p95ByRequest(),
        run.distribution(),
        run.failures(),
        run.metrics(),
        run.damages(),
        run.observed(),
        run.breakPoint(),
        run.estimates(),
        run.diagnosis(),
        run.comparison(),
        new Further(List.of(), Map.of(), Map.of(), demands(), null));
  }

  private static Demands demands() {
    return new Demands(
        RATE,
        List.of(
            used("app.db.pool", "the database pool", 20, 0.97),
            used("app.cpu", "the app\u2019s CPU", 4, 0.31),
            new Demand(
                "app.heap",
                "app",
                Message.of("the app\u2019s heap, after collections"),
                Double.NaN,
                0.2,
                Double.NaN,
                Double.NaN,
                RATE,
                Double.NaN,
                Message.data("<b>88 MiB\u202e"))),
        List.of(
            law("Little\u2019s law", "19.4 in use", "19.1 in use", true, Message.NONE),
            law(
                "Forced flow law",
                "212 calls a second answered by the app",
                "200 requests a second sent",
                false,
                Message.of("The app was also asked by others than this load."))));
  }

  private static Demand used(String resource, String label, double servers, double share) {
    return new Demand(
        resource,
        "app",
        Message.of(label),
        servers,
        share,
        servers * share,
        1000 * servers * share / RATE,
        RATE,
        RATE / share,
        Message.data(resource + " in use"));
  }

  private static Law law(
      String name, String measured, String expected, boolean held, Message reason) {
    return new Law(
        "law",
        Message.of(name),
        Message.data(expected),
        1,
        Message.data(measured),
        1,
        0.1,
        held,
        reason);
  }
}
