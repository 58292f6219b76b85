package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis;
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
    app.run();
    MadeUpTrouble run = new MadeUpTrouble().of(app.log(), app.metrics()).on(properties);
    return (metric.isEmpty()
            ? run.promising("response time p95", "< 100 ms")
            : run.promisingOf(metric, target))
        .diagnosis();
  }
}
