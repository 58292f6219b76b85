package dev.headroom.capacity.run;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code run.json}: what was run, on what, when. Written when the run begins and again as it ends,
 * so that a run cut off can still be judged as far as it came.
 *
 * @param schemaVersion of this file
 * @param scenario name of the scenario
 * @param title the scenario in a few words
 * @param scale what users and rates were multiplied by
 * @param timeScale what durations were multiplied by
 * @param loadModel {@code closed} or {@code open}
 * @param phases as run, scaled
 * @param startedAtMillis epoch milliseconds when the load began
 * @param endedAtMillis epoch milliseconds when it ended; null while running, and for ever if the
 *     run was cut off
 * @param measuredFrom epoch milliseconds where counting begins
 * @param measuredTo epoch milliseconds where counting ends
 * @param outcome {@code running}, {@code finished}, {@code interrupted} or {@code failed}
 * @param outcomeReason why it was interrupted or failed, null else
 * @param command the exact command that runs it again
 * @param seed of the data
 * @param gitCommit of the harness and app, null outside a checkout
 * @param machine cores, memory, system, Java … in display order
 * @param versions of the parts in display order
 * @param appProperties that the scenario or the user set
 * @param stackStartMillis from nothing to all parts ready, 0 where no stack was started
 * @param lostPart the part that gave up under the load, null where none did
 * @param scaleBound what kept {@code --scale auto} from a larger scale, null where it chose nothing
 * @param validity whether it can be believed; null until it was judged
 * @param drill name of the drill that this load was for, null where it was for none
 * @param faults what was made to go wrong meanwhile, in order; empty where nothing was
 */
public record RunManifest(
    int schemaVersion,
    String scenario,
    String title,
    double scale,
    double timeScale,
    String loadModel,
    List<Phase> phases,
    long startedAtMillis,
    @Nullable Long endedAtMillis,
    long measuredFrom,
    long measuredTo,
    Outcome outcome,
    @Nullable String outcomeReason,
    String command,
    long seed,
    @Nullable String gitCommit,
    Map<String, String> machine,
    Map<String, String> versions,
    Map<String, String> appProperties,
    int instances,
    int injectors,
    long stackStartMillis,
    @Nullable LostPart lostPart,
    @Nullable String scaleBound,
    @Nullable Validity validity,
    @Nullable String drill,
    List<InjectedFault> faults) {

  /** Manifests from before there were drills say nothing of faults. */
  public RunManifest {
    faults = faults == null ? List.of() : List.copyOf(faults);
  }

  /** Of a run that nothing was done to. */
  public RunManifest(
      int schemaVersion,
      String scenario,
      String title,
      double scale,
      double timeScale,
      String loadModel,
      List<Phase> phases,
      long startedAtMillis,
      @Nullable Long endedAtMillis,
      long measuredFrom,
      long measuredTo,
      Outcome outcome,
      @Nullable String outcomeReason,
      String command,
      long seed,
      @Nullable String gitCommit,
      Map<String, String> machine,
      Map<String, String> versions,
      Map<String, String> appProperties,
      int instances,
      int injectors,
      long stackStartMillis,
      @Nullable LostPart lostPart,
      @Nullable String scaleBound,
      @Nullable Validity validity) {
    this(
        schemaVersion,
        scenario,
        title,
        scale,
        timeScale,
        loadModel,
        phases,
        startedAtMillis,
        endedAtMillis,
        measuredFrom,
        measuredTo,
        outcome,
        outcomeReason,
        command,
        seed,
        gitCommit,
        machine,
        versions,
        appProperties,
        instances,
        injectors,
        stackStartMillis,
        lostPart,
        scaleBound,
        validity,
        null,
        List.of());
  }

  /** How the run ended. */
  public enum Outcome {
    RUNNING,
    FINISHED,
    INTERRUPTED,
    FAILED
  }

  /**
   * Something that was made to go wrong.
   *
   * @param title the fault, as a sentence's beginning: {@code Redis cut off}
   * @param part what it was done to: {@code redis}, {@code app-1}
   * @param fromMillis epoch milliseconds when it was in force
   * @param toMillis epoch milliseconds when it was undone; null where it was not, or passes by
   *     itself
   */
  public record InjectedFault(
      String title, String part, long fromMillis, @Nullable Long toMillis) {}

  /** The same run, judged. */
  public RunManifest with(Validity found) {
    return new RunManifest(
        schemaVersion,
        scenario,
        title,
        scale,
        timeScale,
        loadModel,
        phases,
        startedAtMillis,
        endedAtMillis,
        measuredFrom,
        measuredTo,
        outcome,
        outcomeReason,
        command,
        seed,
        gitCommit,
        machine,
        versions,
        appProperties,
        instances,
        injectors,
        stackStartMillis,
        lostPart,
        scaleBound,
        found,
        drill,
        faults);
  }

  public Window window() {
    return new Window(measuredFrom, measuredTo);
  }

  public boolean scaled() {
    return scale != 1 || timeScale != 1;
  }
}
