package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.ResumeProcess;
import dev.headroom.chaos.undo.Signals;
import dev.headroom.chaos.undo.UndoLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process stands still (SIGSTOP): its connections stay open and nothing answers. */
record Pause(String part) implements Fault {

  static Pause of(Parameters parameters) {
    return new Pause(parameters.text("part", null));
  }

  @Override
  public String title() {
    return part + " frozen";
  }

  @Override
  public String part() {
    return part;
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    ProcessHandle process = PartNames.process(part, surroundings);
    return new Effect(
        "process %d of %s".formatted(process.pid(), part),
        "standing still",
        () -> standsStill(process.pid()) ? 1 : 0,
        new Tolerance("=", 1));
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    ProcessHandle process = PartNames.process(part, surroundings);
    return Undoable.inject(
        log, ResumeProcess.of(title(), process), () -> Signals.send("STOP", process.pid()));
  }

  /** The third field of {@code /proc/<pid>/stat}, after a name that may hold anything. */
  private static boolean standsStill(long pid) throws IOException {
    String stat =
        Files.readString(
            Path.of("/proc", String.valueOf(pid), "stat"), StandardCharsets.ISO_8859_1);
    return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
  }
}
