package dev.headroom.testbed;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.guardian.Guardian;
import dev.headroom.testbed.guardian.Owner;
import dev.headroom.testbed.guardian.StackDirectory;
import dev.headroom.testbed.process.Launch;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Programs;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the guardian of a stack, before any part. */
final class GuardianLauncher {
  private GuardianLauncher() {}

  static ManagedProcess start(StackDirectory stack, Owner owner) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Programs.java(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                ownClassPath(),
                Guardian.class.getName()));
    command.addAll(Guardian.arguments(stack, Owner.of(ProcessHandle.current()), owner));
    Path log = stack.logs().resolve("guardian.log");
    return ManagedProcess.start(new Launch("guardian", command, Map.of(), log, Ending.KILL));
  }

  private static String ownClassPath() {
    try {
      return Path.of(Guardian.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
