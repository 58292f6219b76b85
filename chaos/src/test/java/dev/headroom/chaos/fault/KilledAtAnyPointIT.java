package dev.headroom.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.chaos.toxiproxy.ToxiproxyUnderTest;
import dev.headroom.chaos.undo.FaultRegister;
import dev.headroom.chaos.undo.Swept;
import dev.headroom.chaos.wire.RedisConnection;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.Store;
import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.Ports;
import eu.rekawek.toxiproxy.Proxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever dies with faults in force, wherever that is, leaves nothing that isn't swept up. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledAtAnyPointIT {
  private static final int KILLS = 50;
  private static final long SEED = 20_261_122;

  @TempDir Path home;
  private Stack stack;
  private URI redis;
  private ToxiproxyUnderTest toxiproxy;
  private Process sleeper;

  @BeforeEach
  void start() throws IOException {
    stack = Stack.start(StackSpec.stores(Set.of(Store.REDIS)));
    redis = Objects.requireNonNull(stack.endpoints().redis());
    toxiproxy = new ToxiproxyUnderTest();
    toxiproxy
        .client()
        .createProxy("redis", "127.0.0.1:" + Ports.free(), "127.0.0.1:" + redis.getPort());
    sleeper = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void stop() throws IOException {
    sleeper.destroyForcibly();
    toxiproxy.close();
    stack.close();
  }

  @Test
  void after_fifty_kills_at_random_points_everything_is_as_it_was_each_time() throws Exception {
    FaultRegister register = FaultRegister.of(new HeadroomHome(home));
    Random random = new Random(SEED);
    String before = state();
    long roundNanos = roundNanos();
    int leftSomething = 0;
    Process next = vandal();
    for (int kill = 1; kill <= KILLS; kill++) {
      Process current = next;
      goAhead(current);
      // It gets ready while this one is at work.
      next = vandal();
      boolean ended =
          current.waitFor((long) (random.nextDouble() * roundNanos), TimeUnit.NANOSECONDS);
      assertThat(ended).as("ended by itself: %s", current.info()).isFalse();
      current.destroyForcibly().waitFor();

      List<Swept> swept = register.sweep();
      assertThat(swept).as("swept after kill %d", kill).allMatch(Swept::isPutBack);
      assertThat(state()).as("after kill %d", kill).isEqualTo(before);
      leftSomething += swept.isEmpty() ? 0 : 1;
    }
    next.destroyForcibly().waitFor();
    assertThat(leftSomething).as("kills with something in force").isPositive();
  }

  /** How long one takes to do all, so that kills spread over it. */
  private long roundNanos() throws IOException, InterruptedException {
    Process vandal = vandal();
    goAhead(vandal);
    long startNanos = System.nanoTime();
    assertThat(vandal.inputReader().readLine()).isEqualTo(Vandal.ROUND);
    long nanos = System.nanoTime() - startNanos;
    vandal.destroyForcibly().waitFor();
    FaultRegister.of(new HeadroomHome(home)).sweep();
    return nanos;
  }

  private Process vandal() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            Vandal.class.getName(),
            home.toString(),
            toxiproxy.url().toString(),
            redis.toString(),
            String.valueOf(sleeper.pid()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void goAhead(Process vandal) throws IOException {
    assertThat(vandal.inputReader().readLine()).isEqualTo(Vandal.READY);
    vandal.getOutputStream().write('\n');
    vandal.getOutputStream().flush();
  }

  /** All that a vandal touches. */
  private String state() throws IOException {
    Proxy proxy = toxiproxy.client().getProxy("redis");
    try (RedisConnection connection = RedisConnection.open(redis, Duration.ofSeconds(10));
        Stream<Path> register =
            Files.exists(home.resolve("faults"))
                ? Files.list(home.resolve("faults"))
                : Stream.empty()) {
      String stat = Files.readString(Path.of("/proc", String.valueOf(sleeper.pid()), "stat"));
      return "toxics %s, enabled %s, %s, process %s, register %s"
          .formatted(
              proxy.toxics().getAll(),
              proxy.isEnabled(),
              connection.call("CONFIG", "GET", "maxmemory*"),
              stat.charAt(stat.lastIndexOf(')') + 2) == 'T' ? "stopped" : "runs",
              register
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals(".lock"))
                  .toList());
    }
  }
}
