package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.RunManifest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system that stays while one load after the other is put on it, so that a load costs its own
 * time and not a start of everything. Each load begins on empty stores, filled for it; what the
 * last one left behind in the app (compiled code, full pools, warm connections) stays, as it would
 * in service. Where a load took a part of the bundled system with it, everything is started anew
 * before the next.
 */
public final class LoadSeries implements AutoCloseable {
  private final AppSetup app;
  private final List<URI> targets;
  private final Installation installation;
  private final Path logs;
  private final RunListener listener;
  private @Nullable SystemUnderTest system;
  private @Nullable RunSession current;
  private @Nullable String interruption;
  private int starts;
  private double share;

  private LoadSeries(
      AppSetup app, List<URI> targets, Installation installation, Path logs, RunListener listener) {
    this.app = app;
    this.targets = List.copyOf(targets);
    this.installation = installation;
    this.logs = logs;
    this.listener = listener;
  }

  /**
   * Starts it, and returns when every part answers.
   *
   * @param app how the bundled one is started where there are no {@code targets}
   * @param targets systems that run already; empty for the bundled app
   * @param logs folder for those of all parts; of a second start in {@code 2} below it, and so on
   * @throws StackFailure naming the part that did not start
   */
  public static LoadSeries start(
      AppSetup app, List<URI> targets, Installation installation, Path logs, RunListener listener) {
    LoadSeries series = new LoadSeries(app, targets, installation, logs, listener);
    series.running();
    return series;
  }

  /**
   * Empties the system, fills it for this load, puts the load on it, and keeps what was measured in
   * the plan's results folder, which {@link RunPlan#results()} names.
   *
   * @param plan with this series' app and targets
   * @throws IOException if the results folder can't be written
   */
  public RunManifest run(RunPlan plan) throws IOException, InterruptedException {
    if (!plan.targets().equals(targets) || !plan.app().equals(app)) {
      throw new IllegalArgumentException("the plan is for another system than this");
    }
    RunSession session = new RunSession(plan, installation, listener).on(running());
    began(session);
    try {
      return session.run();
    } finally {
      ended();
    }
  }

  /**
   * Holds each instance to so many cores while a load is on it; 0 lets all run free. Between loads
   * they run free, so that filling and asking them takes no longer. The app was started with {@link
   * StackNeeds#hold}.
   *
   * @throws StackFailure where the kernel refuses
   */
  public void limitApps(double cores) {
    share = cores;
    running().limitApps(cores);
  }

  /** Ends the load that goes on, early and cleanly, and each that would follow; from any thread. */
  public synchronized void interrupt(String reason) {
    interruption = reason;
    if (current != null) {
      current.interrupt(reason);
    }
  }

  /** Whether it was interrupted. */
  public synchronized boolean interrupted() {
    return interruption != null;
  }

  private synchronized void began(RunSession session) {
    current = session;
    if (interruption != null) {
      session.interrupt(interruption);
    }
  }

  private synchronized void ended() {
    current = null;
  }

  private SystemUnderTest running() {
    SystemUnderTest now = system;
    if (now != null && now.casualty().isPresent()) {
      listener.doing(
          "starting everything anew: " + now.casualty().orElseThrow().name() + " gave up");
      close();
      now = null;
    }
    if (now == null) {
      starts++;
      Path folder = starts == 1 ? logs : logs.resolve(Integer.toString(starts));
      now = SystemUnderTest.start(app, targets, installation, null, folder, listener);
      system = now;
      if (share > 0) {
        now.limitApps(share);
      }
    }
    return now;
  }

  @Override
  public void close() {
    if (system != null) {
      system.close();
      system = null;
    }
  }
}
