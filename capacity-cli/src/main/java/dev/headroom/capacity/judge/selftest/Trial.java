package dev.headroom.capacity.judge.selftest;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.scenario.SeededDefect;
import dev.headroom.capacity.scenario.SeededDefect.NoticedBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the self-test.
 *
 * @param defect that was seeded; null for a clean run
 * @param load under which it ran
 * @param violations that the check counted which should notice; 1 for an objective that was missed
 * @param alarms ids of checks and names of objectives that alarmed, without the one that should
 * @param reason why it is not right, or can't be told; null where there is nothing to say
 * @param results folder of the run, relative to the self-test's
 * @param seconds from starting the app to the judgement
 */
public record Trial(
    @Nullable Seeded defect,
    String load,
    long seed,
    Answer answer,
    long violations,
    List<String> alarms,
    @Nullable Message reason,
    String results,
    double seconds) {

  /**
   * A defect and what should notice it.
   *
   * @param objective whether that is an objective; a check otherwise
   * @param notice its name or id
   */
  public record Seeded(String id, String what, boolean objective, String notice) {

    public static Seeded of(SeededDefect defect) {
      boolean objective = defect.noticedBy() == NoticedBy.OBJECTIVE;
      return new Seeded(defect.id(), defect.what(), objective, defect.notice());
    }
  }

  public Trial {
    alarms = List.copyOf(alarms);
  }
}
