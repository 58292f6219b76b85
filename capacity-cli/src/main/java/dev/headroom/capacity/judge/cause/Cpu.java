package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Window;
import java.util.List;
import java.util.Optional;

/**
 * Want of CPU: how long the threads that answer were ready to run but had no core, as the system's
 * scheduler counts it. Where nobody counts that, a CPU that is full says that it may have been so.
 */
final class Cpu implements Suspect {

  static final String RESOURCE = "machine.cpu";
  static final String OF_THE_APP = "app.cpu";

  private static final double BUSY = 85;
  private static final double MACHINE_BUSY = 95;
  private static final double SHARE_FULL = 0.85;
  private static final double MUCH_COMPILING = 200;

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    double[] waited =
        trouble.each(step -> samples.growth("app.requestThreads.cpuWait.seconds", step));
    double[] calls = trouble.each(step -> Double.NaN);
    Optional<Waiting> waiting = Waiting.of(trouble, waited, calls);
    if (waiting.filter(Waiting::matters).isPresent()) {
      return waiting.map(w -> because(scene, trouble, samples, w));
    }
    return trouble.kind() == Trouble.Kind.SLOW ? full(trouble, samples) : Optional.empty();
  }

  private static Suspicion because(Scene scene, Trouble trouble, Samples samples, Waiting waiting) {
    double share = samples.level("app.cpu.cores", trouble.span());
    double machine = samples.level("machine.cpu.percent", trouble.span());
    Message clause =
        Message.of(
            "calls waited {0} for a free core, {1} of what they took",
            Say.time(waiting.millis()), Say.percent(waiting.share()));
    double used = samples.rate("app.cpu.seconds", trouble.span());
    if (used >= SHARE_FULL * share && !(machine >= MACHINE_BUSY)) {
      return ofItsShare(scene, waiting, clause, used, share);
    }
    Message who =
        Double.isNaN(machine)
            ? clause
            : Message.of("{0}: the machine was {1} busy", clause, Say.percent(machine / 100));
    return new Suspicion(
        RESOURCE,
        waiting.inTime(),
        waiting.share(),
        who,
        Message.of("Give the app more cores, or calls less to compute."),
        List.of(action(trouble.span(), samples)));
  }

  private static Suspicion ofItsShare(
      Scene scene, Waiting waiting, Message clause, double used, double share) {
    Message figures =
        Message.of(
            "the app used {0} of the {1} cores that it may use",
            Say.number(used), Say.number(share));
    return new Suspicion(
        OF_THE_APP,
        waiting.inTime(),
        waiting.share(),
        Message.of("{0}: {1}", clause, figures),
        Message.of("Give the app more cores, or calls less to compute."),
        List.of(
            new Action(
                Message.of("Give the app a larger share of the cores, or add an instance."),
                Message.of(
                    "{0}.",
                    scene.demands().of(OF_THE_APP).map(d -> d.evidence()).orElse(figures)))));
  }

  private static Action action(Window span, Samples samples) {
    double machine = samples.level("machine.cpu.percent", span);
    double generator = samples.level("generator.cpu.percent", span);
    double app = samples.level("app.cpu.percent", span);
    double compiling = samples.rate("app.compilation.millis", span);
    if (machine >= MACHINE_BUSY && app + generator < machine / 2) {
      return new Action(
          Message.of("Run it on a machine that has nothing else to do."),
          Message.of(
              "Its CPU was {0} busy, {1} of it by the app and {2} by the load generator.",
              Say.percent(machine / 100), Say.percent(app / 100), Say.percent(generator / 100)));
    }
    if (compiling > MUCH_COMPILING) {
      return new Action(
          Message.of("Give the app a longer warm-up before what counts."),
          Message.of(
              "Its compilers were at work {0} of the time: it was still getting faster.",
              Say.percent(Math.min(1, compiling / 1_000))));
    }
    if (machine >= BUSY && generator > app / 2) {
      return new Action(
          Message.of("Give the load generator a machine of its own, or the app more cores."),
          Message.of(
              "The generator took {0} of the CPU that the app shares with it; the app {1}.",
              Say.percent(generator / 100), Say.percent(app / 100)));
    }
    return new Action(
        Message.of("Give the app more cores, or add an instance on another machine."),
        Message.of(
            "The app used {0} of the CPU, all that runs here together {1}.",
            Say.percent(app / 100), Say.percent(machine / 100)));
  }

  private static Optional<Suspicion> full(Trouble trouble, Samples samples) {
    double app = samples.highestLevel("app.cpu.percent", trouble.span());
    double machine = samples.level("machine.cpu.percent", trouble.span());
    boolean ofApp = app >= BUSY;
    String metric = ofApp ? "app.cpu.percent" : "machine.cpu.percent";
    double[] busy = trouble.each(step -> samples.highestLevel(metric, step));
    Alignment alignment = Alignment.of(busy, trouble.missed());
    boolean apart = alignment == Alignment.CONTRADICTS || alignment == Alignment.UNSURE;
    if (!ofApp && !(machine >= MACHINE_BUSY) || apart) {
      return Optional.empty();
    }
    Message clause =
        ofApp
            ? Message.of("the app used {0} of its CPU on average", Say.percent(app / 100))
            : Message.of("the machine\u2019s CPU was {0} busy", Say.percent(machine / 100));
    return Optional.of(
        new Suspicion(
            ofApp ? OF_THE_APP : RESOURCE,
            false,
            0,
            clause,
            Message.of("Give the app more cores, or calls less to compute."),
            List.of(action(trouble.span(), samples))));
  }
}
