package dev.headroom.chaos.undo;

import dev.headroom.testbed.guardian.Processes;
import java.io.IOException;
import java.util.Map;

/** Lets a process that stands still go on. */
public final class ResumeProcess implements UndoKind {
  static final String NAME = "resume-process";

  ResumeProcess() {}

  public static Undo of(String title, ProcessHandle process) {
    return new Undo(
        NAME,
        title,
        Map.of(
            "pid",
            String.valueOf(process.pid()),
            "startMillis",
            String.valueOf(Processes.startMillis(process))));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void undo(Undo undo) throws IOException {
    long pid = Long.parseLong(undo.detail("pid"));
    long startMillis = Long.parseLong(undo.detail("startMillis"));
    if (Processes.find(pid, startMillis).isPresent()) {
      Signals.send("CONT", pid);
    }
  }
}
