package dev.headroom.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.headroom.testbed.guardian.Processes;
import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.support.ForkedOwner;
import dev.headroom.testbed.support.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoOrphanIT {
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  private static final Set<Store> REDIS = EnumSet.of(Store.REDIS);

  @Test
  void a_killed_owner_leaves_no_process_and_no_data() throws IOException {
    ForkedOwner owner = ForkedOwner.owning(EnumSet.allOf(Store.class));
    assertThat(Traces.processesOf(owner.stackId())).hasSizeGreaterThanOrEqualTo(4);
    owner.process().destroyForcibly();
    awaitNothingLeftOf(owner.stackId());
    assertThat(stackDirectory(owner.stackId()).resolve("logs/redis.log")).exists();
  }

  @Test
  void a_terminated_owner_leaves_nothing_either() throws IOException {
    ForkedOwner owner = ForkedOwner.owning(REDIS);
    owner.process().destroy();
    awaitNothingLeftOf(owner.stackId());
  }

  @Test
  void an_interrupted_owner_leaves_nothing_either() throws IOException, InterruptedException {
    ForkedOwner owner = ForkedOwner.owning(REDIS);
    try {
      assumeFalse(
          ignoresInterrupts(owner.process().pid()),
          "whoever began this build had it ignore interrupts, as shells do with background jobs");
      signal("INT", owner.process().pid());
      awaitNothingLeftOf(owner.stackId());
    } finally {
      owner.process().destroyForcibly();
    }
  }

  @Test
  void a_stack_without_an_owner_runs_on_until_another_process_stops_it() throws Exception {
    ForkedOwner starter = ForkedOwner.leaving(REDIS);
    assertThat(starter.process().waitFor()).isZero();
    RunningStack left = StackRegistry.open().find(starter.stackId()).orElseThrow();
    assertThat(left.parts()).extracting(Part::name).containsExactly("redis");
    assertThat(left.parts()).extracting(Part::alive).containsExactly(true);
    left.stop();
    assertThat(Traces.processesOf(starter.stackId())).isEmpty();
    assertThat(StackRegistry.open().find(starter.stackId())).isEmpty();
  }

  @Test
  void a_starter_that_dies_on_the_way_leaves_no_half_a_stack(@TempDir Path home) throws Exception {
    ForkedOwner.dyingWhileStarting(home, REDIS);
    await()
        .atMost(TEN_SECONDS)
        .untilAsserted(() -> assertThat(Traces.processesOf(home.toString())).isEmpty());
    try (var stacks = Files.list(home.resolve("stacks"))) {
      Path stack = stacks.findFirst().orElseThrow();
      assertThat(stack.resolve("logs/redis.log")).isNotEmptyFile();
    }
  }

  @Test
  void the_next_start_sweeps_what_a_killed_owner_and_a_killed_guardian_left() throws Exception {
    ForkedOwner owner = ForkedOwner.owning(REDIS);
    StackState state = StackRegistry.open().find(owner.stackId()).orElseThrow().state();
    ProcessHandle guardian = state.guardian().living().orElseThrow();
    guardian.destroyForcibly();
    await().until(() -> !Processes.isAlive(guardian));
    owner.process().destroyForcibly().waitFor();
    assertThat(Traces.processesOf(owner.stackId())).isNotEmpty();
    Stack.start(StackSpec.stores(Set.of())).close();
    assertThat(Traces.processesOf(owner.stackId())).isEmpty();
    assertThat(StackRegistry.open().find(owner.stackId())).isEmpty();
  }

  /** A process begun with the signal ignored passes that on, and a JVM then leaves it so. */
  private static boolean ignoresInterrupts(long pid) throws IOException {
    Path status = Path.of("/proc", String.valueOf(pid), "status");
    if (!Files.exists(status)) {
      return false;
    }
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .findFirst()
            .orElseThrow();
    return (Long.parseUnsignedLong(ignored.substring(7).strip(), 16) & 2) != 0;
  }

  private static void awaitNothingLeftOf(String stackId) {
    await()
        .atMost(TEN_SECONDS)
        .untilAsserted(
            () -> {
              assertThat(Traces.processesOf(stackId)).isEmpty();
              assertThat(filesOf(stackId)).noneMatch(name -> !name.equals("logs"));
            });
  }

  private static List<String> filesOf(String stackId) throws IOException {
    try (var files = Files.list(stackDirectory(stackId))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static Path stackDirectory(String stackId) {
    return HeadroomHome.resolve().stacks().resolve(stackId);
  }

  private static void signal(String name, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("/bin/kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
  }
}
