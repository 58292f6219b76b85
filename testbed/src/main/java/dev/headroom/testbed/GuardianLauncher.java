package dev.headroom.testbed;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.guardian.Guardian;
import dev.headroom.testbed.guardian.Owner;
import dev.headroom.testbed.guardian.StackDirectory;
import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.Launch;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Programs;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Starts the guardian of a stack, before any part. */
final class GuardianLauncher {
  private static final String JAR = "guardian.jar";

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
                classPath(home),
                Guardian.class.getName()));
    command.addAll(Guardian.arguments(stack, Owner.of(ProcessHandle.current()), owner));
    Path log = stack.logs().resolve("guardian.log");
    return ManagedProcess.start(new Launch("guardian", command, Map.of(), log, Ending.KILL));
  }

  // A copy, because a build may replace the jar while the guardian waits, and it loads classes
  // late.
  private static String classPath(HeadroomHome home) throws IOException {
    Path own = ownCode();
    if (Files.isDirectory(own)) {
      return own.toString();
    }
    long version = Objects.hash(Files.size(own), Files.getLastModifiedTime(own).toMillis());
    return home.cached(
            "guardian-" + Long.toHexString(version),
            directory -> Files.copy(own, directory.resolve(JAR)))
        .resolve(JAR)
        .toString();
  }

  private static Path ownCode() {
    try {
      return Path.of(Guardian.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
