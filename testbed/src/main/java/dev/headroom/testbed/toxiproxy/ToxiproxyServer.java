package dev.headroom.testbed.toxiproxy;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Ports;
import dev.headroom.testbed.process.Programs;
import dev.headroom.testbed.process.Site;
import dev.headroom.testbed.process.StackStartException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A Toxiproxy for a stack: one of its processes, unless one that runs already was named. */
public final class ToxiproxyServer {
  /** The name of the process in its stack. */
  public static final String PART = "toxiproxy";

  private static final String PROGRAM = "toxiproxy-server";
  private static final Duration READY = Duration.ofSeconds(60);

  private ToxiproxyServer() {}

  /**
   * Starts it and returns once it tells its version.
   *
   * @return the base address of the HTTP API, without a trailing slash
   * @throws StackStartException when there is none of that source, or it does not answer
   */
  public static URI start(Site site, ToxiproxySource source)
      throws IOException, InterruptedException {
    return switch (source.kind()) {
      case GIVEN -> answering(Objects.requireNonNull(source.url()));
      case INSTALLED -> installed(site, program());
      case DOCKER ->
          throw new StackStartException(
              PART, "a container can't be started yet: take embedded or installed");
      case EMBEDDED -> embedded(site);
      case AUTO -> {
        Path program = Programs.onPath(PROGRAM).orElse(null);
        yield program == null ? embedded(site) : installed(site, program);
      }
    };
  }

  private static URI answering(URI url) {
    try {
      ToxiproxyVersion.of(url);
      return url;
    } catch (IOException e) {
      throw new StackStartException(
          PART, "nothing at " + url + " answers as a Toxiproxy", List.of(), e);
    }
  }

  private static Path program() {
    return Programs.onPath(PROGRAM)
        .orElseThrow(() -> new StackStartException(PART, "no " + PROGRAM + " is on the PATH"));
  }

  private static URI installed(Site site, Path program) throws InterruptedException {
    int port = Ports.free();
    return ready(
        site,
        port,
        List.of(program.toString(), "-host", "127.0.0.1", "-port", String.valueOf(port)));
  }

  private static URI embedded(Site site) throws IOException, InterruptedException {
    int port = Ports.free();
    List<String> command = new ArrayList<>(site.java());
    command.addAll(ToxiproxyMain.arguments(site.home(), port));
    return ready(site, port, command);
  }

  private static URI ready(Site site, int port, List<String> command) throws InterruptedException {
    URI url = URI.create("http://127.0.0.1:" + port);
    ManagedProcess process = site.spawn(PART, command, Ending.KILL);
    process.awaitReady(() -> !ToxiproxyVersion.of(url).isEmpty(), READY);
    return url;
  }
}
