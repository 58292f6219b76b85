package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.TrustCheck;
import java.util.ArrayList;
import java.util.List;

/** How far to believe a run, in sentences. */
final class Believe {
  private static final int MOST_NAMED = 3;

  private Believe() {}

  static String measured(JudgedRun run) {
    StringBuilder text = new StringBuilder();
    text.append("Every request that ")
        .append(Names.shown(run.source()))
        .append(" recorded was counted;");
    text.append(" no percentile is estimated.");
    List<String> held = new ArrayList<>();
    for (TrustCheck check : run.trust()) {
      if (Boolean.TRUE.equals(check.held()) && held.size() < MOST_NAMED) {
        held.add(check.name() + ": " + check.measured() + " (" + check.limit() + ")");
      }
    }
    if (!held.isEmpty()) {
      text.append(" Of the measurement itself: ").append(String.join("; ", held)).append('.');
    }
    RunManifest manifest = run.manifest();
    if (manifest != null && manifest.gitCommit() != null) {
      text.append(" Commit ").append(manifest.gitCommit()).append('.');
    }
    return text.toString();
  }

  /** What did not hold or could not be looked at, with the mend. */
  static List<String> broken(List<TrustCheck> checks) {
    List<String> lines = new ArrayList<>();
    for (TrustCheck check : checks) {
      if (!Boolean.TRUE.equals(check.held())) {
        String what =
            check.held() == null
                ? " could not be looked at."
                : ": " + check.measured() + ", should be " + check.limit() + ".";
        lines.add((check.name() + what + " " + check.mend()).strip());
      }
    }
    return lines;
  }
}
