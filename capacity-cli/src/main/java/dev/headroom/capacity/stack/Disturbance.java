package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.RunManifest.InjectedFault;
import dev.headroom.chaos.probe.LiveLoad;
import dev.headroom.chaos.surroundings.Surroundings;
import java.util.List;

/** What is done to a system while a load is on it. */
@FunctionalInterface
public interface Disturbance {

  /** Leaves everything alone. */
  Disturbance NONE = scene -> Running.NOTHING;

  /**
   * Called once, on the thread that watches the load, when the generators have been told to start;
   * returns at once.
   */
  Running begin(Scene scene);

  /**
   * What there is to disturb, and when.
   *
   * @param surroundings what may be touched and asked
   * @param load what the generators say of themselves
   * @param zeroMillis epoch milliseconds when the load begins, a moment ahead
   * @param countedFromMillis epoch milliseconds when the first phase that counts begins
   * @param endLoad ends the load, cleanly and as planned, from any thread; what counts ends then
   */
  record Scene(
      Surroundings surroundings,
      LiveLoad load,
      long zeroMillis,
      long countedFromMillis,
      Runnable endLoad) {}

  /** A disturbance that goes on. */
  interface Running {

    /** One that does nothing. */
    Running NOTHING =
        new Running() {
          @Override
          public List<InjectedFault> faults() {
            return List.of();
          }

          @Override
          public void close() {}
        };

    /** What was done so far, in order. */
    List<InjectedFault> faults();

    /**
     * Ends it and returns when everything is put back that can be. Called before the app is asked
     * for its facts, and in any case before the stack ends; calling it twice does nothing.
     */
    void close() throws InterruptedException;
  }
}
