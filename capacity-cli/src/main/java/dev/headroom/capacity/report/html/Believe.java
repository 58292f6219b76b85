package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.TrustCheck;
import java.util.ArrayList;
import java.util.List;

/** How far to believe a run, in sentences. */
final class Believe {
  private static final int MOST_NAMED = 3;

  private Believe() {}

  static List<Message> measured(JudgedRun run) {
    List<Message> said = new ArrayList<>();
    said.add(
        Message.of(
            run.figuresOnly()
                ? "These are the figures of {0}; the requests behind them were not kept, so that"
                    + " nothing can be counted again."
                : "Every request that {0} recorded was counted; no percentile is estimated.",
            Names.shown(run.source())));
    run.trust().stream()
        .filter(check -> Boolean.TRUE.equals(check.held()))
        .limit(MOST_NAMED)
        .forEach(
            check ->
                said.add(
                    Message.of("{0}: {1} ({2}).", check.name(), check.measured(), check.limit())));
    RunManifest manifest = run.manifest();
    if (manifest != null && manifest.gitCommit() != null) {
      said.add(Message.of("Commit {0}.", Names.shown(manifest.gitCommit())));
    }
    return said;
  }

  /** What did not hold or could not be looked at, with the mend. */
  static List<Message> broken(List<TrustCheck> checks) {
    List<Message> lines = new ArrayList<>();
    for (TrustCheck check : checks) {
      if (check.held() == null) {
        lines.add(Message.of("{0} could not be looked at. {1}", check.name(), check.mend()));
      } else if (check.broken()) {
        lines.add(
            Message.of(
                "{0}: {1}, should be {2}. {3}",
                check.name(), check.measured(), check.limit(), check.mend()));
      }
    }
    return lines;
  }
}
