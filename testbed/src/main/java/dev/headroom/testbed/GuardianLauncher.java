package dev.headroom.testbed;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.guardian.Guardian;
import dev.headroom.testbed.guardian.Owner;
import dev.headroom.testbed.guardian.StackDirectory;
import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.Launch;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.OwnCode;
import dev.headroom.testbed.process.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the guardian of a stack, before any part. */
final class GuardianLauncher {
  private GuardianLauncher() {}

  static ManagedProcess start(HeadroomHome home, StackDirectory stack, Owner owner)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Programs.java(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                OwnCode.classPath(home),
                Guardian.class.getName()));
    command.addAll(Guardian.arguments(stack, Owner.of(ProcessHandle.current()), owner));
    Path log = stack.logs().resolve("guardian.log");
    return ManagedProcess.start(new Launch("guardian", command, Map.of(), log, Ending.KILL));
  }
}
