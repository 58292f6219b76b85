package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.AppProperties;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Measure;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.OfMetric;
import dev.headroom.capacity.slo.OfObserved;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line that stands because all permits are out, because its pace lets in no more, or because the
 * scheduler that admits came late: in this order, as a permit that is missing keeps pace and
 * scheduler idle.
 */
final class WaitingLine {

  static final String PERMITS = "app.permits";
  static final String PACE = "app.admission";
  static final String SCHEDULER = "app.scheduler";

  private static final double FULL = 0.9;
  private static final double PACED = 0.9;
  private static final double LATE = 0.25;

  private WaitingLine() {}

  static Optional<Suspicion> look(Scene scene, Samples samples, Objective missed) {
    Window window = scene.window();
    double line = samples.level("app.line.length", window);
    if (!concerned(missed) || !(line >= 1)) {
      return Optional.empty();
    }
    return permits(scene, line)
        .or(() -> pace(scene, line))
        .or(() -> scheduler(scene, samples, line));
  }

  private static boolean concerned(Objective missed) {
    Measure measure = missed.measure();
    if (measure instanceof OfObserved observed) {
      return observed.name().startsWith("admission")
          || observed.name().startsWith("visit")
          || observed.name().startsWith("stream.admission");
    }
    if (measure instanceof OfMetric metric) {
      return metric.metric().startsWith("app.line.") || metric.metric().startsWith("app.permits.");
    }
    return measure instanceof Measure.Throughput;
  }

  private static Optional<Suspicion> permits(Scene scene, double line) {
    return scene
        .demands()
        .of(PERMITS)
        .filter(row -> row.utilisation() >= FULL)
        .map(
            row ->
                suspicion(
                    PERMITS,
                    Message.of(
                        "{0} of {1} permits were out on average while {2} people waited in line",
                        Say.number(row.busySeconds()), Say.count(row.servers()), Say.count(line)),
                    Message.of("Raise {0}, or let people be done sooner.", AppProperties.PERMITS),
                    Message.of("{0}.", row.evidence())));
  }

  private static Optional<Suspicion> pace(Scene scene, double line) {
    return scene
        .demands()
        .of(PACE)
        .filter(row -> row.utilisation() >= PACED)
        .map(
            row ->
                suspicion(
                    PACE,
                    Message.of(
                        "{0} people a second were let in, where the pace allows {1}, while {2} waited"
                            + " in line",
                        Say.number(row.busySeconds()), Say.number(row.servers()), Say.count(line)),
                    Message.of("Raise {0}.", AppProperties.ADMISSION_BATCH),
                    Message.of("{0}.", row.evidence())));
  }

  private static Optional<Suspicion> scheduler(Scene scene, Samples samples, double line) {
    Demand pace = scene.demands().of(PACE).orElse(null);
    double rounds = samples.growth("app.admission.rounds", scene.window());
    double late = samples.growth("app.admission.lateness.seconds", scene.window()) / rounds;
    RunManifest manifest = scene.manifest();
    Double interval =
        new AppProperties(manifest == null ? Map.of() : manifest.appProperties())
            .seconds(AppProperties.ADMISSION_INTERVAL);
    if (pace == null || interval == null || !(late >= LATE * interval)) {
      return Optional.empty();
    }
    return Optional.of(
        suspicion(
            SCHEDULER,
            Message.of(
                "admission came {0} later than its {1} on average while {2} people waited in line",
                Say.time(1_000 * late), Say.time(1_000 * interval), Say.count(line)),
            Message.of("Look at what keeps the scheduler: its threads, Redis, or want of CPU."),
            Message.of("{0}.", pace.evidence())));
  }

  private static Suspicion suspicion(String resource, Message clause, Message what, Message why) {
    return new Suspicion(resource, true, 1, clause, what, List.of(new Action(what, why)));
  }
}
