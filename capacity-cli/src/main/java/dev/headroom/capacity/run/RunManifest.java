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
    @Nullable Validity validity) {

  /** How the run ended. */
  public enum Outcome {
    RUNNING,
    FINISHED,
    INTERRUPTED,
    FAILED
  }

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
        found);
  }

  public Window window() {
    return new Window(measuredFrom, measuredTo);
  }

  public boolean scaled() {
    return scale != 1 || timeScale != 1;
  }
}
