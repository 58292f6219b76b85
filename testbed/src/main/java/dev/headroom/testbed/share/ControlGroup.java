package dev.headroom.testbed.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One directory of the kernel's file system of control groups. */
record ControlGroup(Version version, Path group) implements CpuGroup {
  /** The shell goes into the group and then becomes the command, under the same process id. */
  private static final List<String> ENTERING =
      List.of("/bin/sh", "-c", "echo $$ > \"$0/cgroup.procs\" && exec \"$@\"");

  private static final int LOOKS = 40;
  private static final long POLL_MILLIS = 25;

  @Override
  public List<String> around(List<String> command) {
    List<String> all = new ArrayList<>(ENTERING);
    all.add(group.toString());
    all.addAll(command);
    return all;
  }

  @Override
  public void limit(double cores) throws IOException {
    version.limit(group, Math.round(CpuGroup.checked(cores) * Version.PERIOD_MICROS));
  }

  @Override
  public void lift() throws IOException {
    version.lift(group);
  }

  @Override
  public Optional<Throttling> throttling() {
    try {
      return Optional.of(Throttling.parse(Files.readAllLines(group.resolve("cpu.stat"))));
    } catch (IOException | NumberFormatException untold) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Path> directory() {
    return Optional.of(group);
  }

  // A process that was just killed takes a moment to leave.
  @Override
  public void close() {
    for (int look = 0; look < LOOKS; look++) {
      try {
        Files.deleteIfExists(group);
        return;
      } catch (IOException busy) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
