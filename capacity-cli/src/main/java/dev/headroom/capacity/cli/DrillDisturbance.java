package dev.headroom.capacity.cli;

import dev.headroom.capacity.run.RunManifest.InjectedFault;
import dev.headroom.capacity.stack.Disturbance;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs an experiment beside a load, from the moment at which the load counts. However it ends, what
 * it did is undone before the load's run goes on.
 */
final class DrillDisturbance implements Disturbance {

  /** An experiment that is ready to begin. */
  interface Playing {
    /** Goes through all of it, undone whatever happens; returns when that is so. */
    void play();

    /** Ends it early, from any thread; harmless before and after. */
    void stop(String why);

    /** What it did so far. */
    List<InjectedFault> faults();
  }

  private final Function<Scene, Playing> experiment;
  private final boolean endsLoad;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile String why = "";
  private volatile @Nullable Playing playing;

  /**
   * @param endsLoad whether the load is only there for the experiment
   */
  DrillDisturbance(Function<Scene, Playing> experiment, boolean endsLoad) {
    this.experiment = experiment;
    this.endsLoad = endsLoad;
  }

  /**
   * Ends the experiment early, also one that has not begun; from any thread, and returns at once.
   */
  void stop(String reason) {
    if (stopped.getCount() > 0) {
      why = reason;
      stopped.countDown();
    }
    Playing now = playing;
    if (now != null) {
      now.stop(why);
    }
  }

  @Override
  public Running begin(Scene scene) {
    Playing made = experiment.apply(scene);
    playing = made;
    Thread thread = new Thread(() -> play(made, scene), "drill");
    thread.setDaemon(true);
    thread.start();
    return new Begun(made, thread);
  }

  private void play(Playing made, Scene scene) {
    try {
      long ahead = scene.countedFromMillis() - System.currentTimeMillis();
      if (stopped.await(Math.max(0, ahead), TimeUnit.MILLISECONDS)) {
        made.stop(why);
      }
      made.play();
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    } finally {
      if (endsLoad) {
        scene.endLoad().run();
      }
    }
  }

  private final class Begun implements Running {
    private final Playing made;
    private final Thread thread;

    private Begun(Playing made, Thread thread) {
      this.made = made;
      this.thread = thread;
    }

    @Override
    public List<InjectedFault> faults() {
      return made.faults();
    }

    @Override
    public void close() throws InterruptedException {
      stop("the load ended");
      thread.join();
    }
  }
}
