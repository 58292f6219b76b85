package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import java.util.List;
import java.util.Optional;

/**
 * Calls that wait for a thread to serve them: so many waiting, at so many a second, wait so long
 * (Little 1961, Operations Research 9, 383–387). Where the app does not tell how many wait, threads
 * that are all busy say only that some may have.
 */
final class RequestThreads implements Suspect {

  static final String RESOURCE = "app.requestThreads";

  private static final double ALL_BUSY = 0.95;
  private static final double CPU_FULL_PERCENT = 85;

  @Override
  public Optional<Suspicion> look(Scene scene, Samples samples, Trouble trouble) {
    double[] waited =
        trouble.each(
            step ->
                samples.level("app.requests.queued", step)
                    * (step.toMillis() - step.fromMillis())
                    / 1_000);
    double[] visits = trouble.each(step -> Double.NaN);
    Optional<Waiting> waiting = Waiting.of(trouble, waited, visits);
    return waiting.isPresent()
        ? waiting.filter(Waiting::matters).map(w -> because(trouble, samples, w))
        : allBusy(trouble, samples);
  }

  private static Suspicion because(Trouble trouble, Samples samples, Waiting waiting) {
    double machine = samples.level("machine.cpu.percent", trouble.span());
    double app = samples.highestLevel("app.cpu.percent", trouble.span());
    boolean noRoom = machine >= CPU_FULL_PERCENT || app >= CPU_FULL_PERCENT;
    Message what =
        noRoom
            ? Message.of("Give the app more cores: more threads would only share those it has.")
            : Message.of("Raise server.tomcat.threads.max, unless threads only wait for others.");
    return new Suspicion(
        RESOURCE,
        waiting.inTime(),
        waiting.share(),
        Message.of(
            "calls waited {0} for a thread to serve them, {1} of what they took",
            Say.time(waiting.millis()), Say.percent(waiting.share())),
        Message.of("Let calls hold threads for a shorter time, or give the server more of them."),
        List.of(
            new Action(
                what,
                Message.of(
                    "{0} of the response time had passed before a thread took the call (Little\u2019s"
                        + " law).",
                    Say.percent(waiting.share())))));
  }

  private static Optional<Suspicion> allBusy(Trouble trouble, Samples samples) {
    double most = samples.level("app.requestThreads.max", trouble.span());
    double busy = samples.level("app.requestThreads.busy", trouble.span());
    double[] each = trouble.each(step -> samples.level("app.requestThreads.busy", step));
    Alignment alignment = Alignment.of(each, trouble.missed());
    boolean apart = alignment == Alignment.CONTRADICTS || alignment == Alignment.UNSURE;
    if (trouble.kind() != Trouble.Kind.SLOW || !(busy >= ALL_BUSY * most) || apart) {
      return Optional.empty();
    }
    return Optional.of(
        new Suspicion(
            RESOURCE,
            false,
            0,
            Message.of("{0} of {1} request threads were busy", Say.count(busy), Say.count(most)),
            Message.of("Let calls hold threads for a shorter time, or give the server more."),
            List.of(
                new Action(
                    Message.of("Look at what the request threads wait for (a thread dump)."),
                    Message.of("{0} of {1} were busy.", Say.count(busy), Say.count(most))))));
  }
}
