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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A Toxiproxy for a stack: one of its processes, unless one that runs already was named. */
public final class ToxiproxyServer {
  /** The name of the process in its stack. */
  public static final String PART = "toxiproxy";

  private static final String PROGRAM = "toxiproxy-server";
  private static final Duration READY = Duration.ofSeconds(60);
  // The first time, its image has to come from its registry.
  private static final Duration DOWNLOADED = Duration.ofSeconds(180);

  private ToxiproxyServer() {}

  /**
   * Starts it and returns once it tells its version.
   *
   * @return the base address of the HTTP API, without a trailing slash
   * @throws StackStartException when there is none of that source, or it does not answer
   */
  public static URI start(Site site, ToxiproxySource source)
      throws IOException, InterruptedException {
    return start(site, source, System.getenv());
  }

  static URI start(Site site, ToxiproxySource source, Map<String, String> environment)
      throws IOException, InterruptedException {
    return switch (source.kind()) {
      case GIVEN -> answering(Objects.requireNonNull(source.url()));
      case INSTALLED -> installed(site, program());
      case DOCKER -> container(site, engine(environment), environment, DOWNLOADED);
      case EMBEDDED -> embedded(site);
      case AUTO -> auto(site, environment);
    };
  }

  /** A container that does not come up, for want of its image perhaps, ends no drill. */
  private static URI auto(Site site, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path program = Programs.onPath(PROGRAM).orElse(null);
    if (program != null) {
      return installed(site, program);
    }
    DockerEngine engine = DockerEngine.of(environment);
    if (engine.answers()) {
      try {
        return container(site, engine, environment, READY);
      } catch (StackStartException e) {
        site.find(PART).ifPresent(ToxiproxyServer::end);
      }
    }
    return embedded(site);
  }

  private static void end(ManagedProcess process) {
    process.requestStop();
    process.awaitStop(Ending.TERMINATE.grace());
  }

  private static DockerEngine engine(Map<String, String> environment) {
    DockerEngine engine = DockerEngine.of(environment);
    if (engine.answers()) {
      return engine;
    }
    throw new StackStartException(
        PART,
        "no Docker answers at %s: start it there, or take embedded or installed"
            .formatted(engine.address()));
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
    List<String> command =
        List.of(program.toString(), "-host", "127.0.0.1", "-port", String.valueOf(port));
    return ready(port, site.spawn(PART, command, Ending.KILL), READY);
  }

  private static URI embedded(Site site) throws IOException, InterruptedException {
    int port = Ports.free();
    List<String> command = new ArrayList<>(site.java());
    command.addAll(ToxiproxyMain.arguments(site.home(), port));
    return ready(port, site.spawn(PART, command, Ending.KILL), READY);
  }

  private static URI container(
      Site site, DockerEngine engine, Map<String, String> environment, Duration limit)
      throws IOException, InterruptedException {
    int port = Ports.free();
    List<String> command = new ArrayList<>(site.java());
    command.addAll(ToxiproxyContainer.arguments(site.home(), port));
    Map<String, String> same = new HashMap<>(environment);
    same.put(DockerEngine.VARIABLE, engine.address());
    return ready(port, site.spawn(PART, command, same, Ending.TERMINATE), limit);
  }

  private static URI ready(int port, ManagedProcess process, Duration limit)
      throws InterruptedException {
    URI url = URI.create("http://127.0.0.1:" + port);
    process.awaitReady(() -> !ToxiproxyVersion.of(url).isEmpty(), limit);
    return url;
  }
}
