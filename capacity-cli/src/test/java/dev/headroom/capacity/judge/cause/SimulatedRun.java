package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.Estimates;
import dev.headroom.capacity.judge.Further;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.Observed;
import dev.headroom.capacity.stats.Heatmaps;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.List;
import java.util.Map;

/** A run on the simulated app, judged as any other. */
final class SimulatedRun {

  private final SimulatedApp app;
  private Map<String, String> properties = Map.of();
  private String metric = "";
  private String target = "";

  SimulatedRun(SimulatedApp.Build build, long seed) {
    this.app = new SimulatedApp(build, seed);
  }

  /** With the promise that this bottleneck breaks. */
  SimulatedRun of(SeededBottleneck seeded) {
    properties = seeded.app();
    if (seeded == SeededBottleneck.SLOW_CONSUMERS) {
      metric = "app.consumer.lag";
      target = "< 20";
    } else if (seeded == SeededBottleneck.FEW_PERMITS) {
      metric = "app.line.length";
      target = "< 20";
      properties = Map.of("waiting.permits-per-schedule", "20");
    }
    return this;
  }

  Diagnosis diagnosis() {
    return made().diagnosis();
  }

  /** As far as a confirmation looks at it. */
  JudgedRun judged() {
    return judged(made().scene());
  }

  /** The same of any scene. */
  static JudgedRun judged(Scene scene) {
    List<RequestFigures> rows = RequestStatistics.of(scene.log(), scene.window()).rows();
    return new JudgedRun(
        scene.manifest(),
        "simulated",
        scene.verdict(),
        List.of(),
        scene.window(),
        rows,
        scene.evaluations(),
        List.of(),
        List.of(),
        List.of(),
        1_000,
        List.of(),
        Heatmaps.of(scene.log(), MadeUpTrouble.START),
        Map.of(),
        Map.of(),
        List.of(),
        scene.metrics(),
        List.of(),
        Observed.NOTHING,
        null,
        Estimates.NONE,
        Causes.of(scene),
        null,
        new Further(List.of(), Map.of(), Map.of(), scene.demands(), null));
  }

  private MadeUpTrouble made() {
    app.run();
    MadeUpTrouble run = new MadeUpTrouble().of(app.log(), app.metrics()).on(properties);
    return metric.isEmpty()
        ? run.promising("response time p95", "< 100 ms")
        : run.promisingOf(metric, target);
  }
}
