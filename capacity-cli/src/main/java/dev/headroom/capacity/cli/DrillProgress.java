package dev.headroom.capacity.cli;

import dev.headroom.chaos.runner.JournalEntry;
import java.util.Optional;

/** What a drill's journal says, as people are told it while the drill goes on. */
final class DrillProgress {
  private DrillProgress() {}

  /** In a few words; empty for what only the journal needs. */
  static Optional<String> line(JournalEntry entry) {
    String title = entry.title() == null ? "" : entry.title();
    String more = entry.text() == null ? "" : ": " + entry.text();
    return Optional.ofNullable(
        switch (entry.event()) {
          case PHASE -> phase(entry.phase());
          case INJECTED -> "in force: " + title;
          case UNDONE -> "undone: " + title;
          case STILL_IN_FORCE -> "STILL IN FORCE: " + title + more;
          case NOT_STEADY -> "not steady, so nothing is done" + more;
          case ABORTED -> "aborted" + more;
          case STOPPED -> "stopped" + more;
          case BACK -> "steady again";
          case BEGAN, PROBE, INJECTING, EFFECT, UNDOING, ENDED -> null;
        });
  }

  private static String phase(String phase) {
    return switch (phase == null ? "" : phase) {
      case "before" -> "proving that all is well before";
      case "recovery" -> "waiting until all is well again";
      case "after" -> "watching what comes after";
      default -> null;
    };
  }
}
