package dev.headroom.testbed.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.StackSpec.CpuHold;
import dev.headroom.testbed.support.FakeAppJar;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CpuShareIT {
  private static final double SHARE = 0.1;
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path temp;
  private CpuGroups groups;

  @BeforeEach
  void this_machine_can_hold_processes_to_a_share() {
    try {
      groups = CpuGroups.ofThisMachine();
    } catch (NoCpuShareException none) {
      assumeTrue(false, none.getMessage());
    }
  }

  @Test
  void a_process_that_wants_a_whole_core_gets_its_share_and_no_more()
      throws IOException, InterruptedException {
    try (CpuGroup group = groups.make("test-" + ProcessHandle.current().pid(), "busy")) {
      group.limit(SHARE);
      Process busy =
          new ProcessBuilder(group.around(List.of("/bin/sh", "-c", "while :; do :; done"))).start();
      try {
        long began = System.nanoTime();
        await().atMost(LONG).until(() -> cpu(busy).compareTo(Duration.ofMillis(150)) >= 0);
        double used = cpu(busy).toNanos() / (double) (System.nanoTime() - began);
        assertThat(used).isLessThan(2 * SHARE);
        group
            .throttling()
            .ifPresent(told -> assertThat(told.throttled()).isPositive().isLessThan(1_000));
      } finally {
        busy.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void each_instance_has_a_group_and_a_jvm_of_that_size_and_nothing_is_left_of_either()
      throws IOException {
    StackSpec spec =
        StackSpec.stores(Set.of())
            .withApp(FakeAppJar.in(temp), 2)
            .withCpuHold(CpuHold.of(groups, SHARE));
    Path left;
    try (Stack stack = Stack.start(spec)) {
      stack.limitApps(SHARE);
      long pid = stack.process("app-2").pid();
      assertThat(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")))
          .contains("-XX:ActiveProcessorCount=1");
      assertThat(Files.readString(Path.of("/proc", Long.toString(pid), "cgroup")))
          .contains(CpuGroups.PREFIX + stack.id() + ".app-2");
      assertThat(answer(stack.endpoints().apps().get(1))).contains("--server.port");
      left = groupOf(stack.id());
      stack.liftAppLimits();
    }
    assertThat(left).doesNotExist();
  }

  @Test
  void a_group_that_a_killed_owner_left_is_removed_by_the_next_stack_that_has_groups()
      throws IOException {
    CpuGroup left = groups.make("20000101T000000-000000", "app-1");
    Stack.start(StackSpec.stores(Set.of()).withCpuHold(CpuHold.of(groups, SHARE))).close();
    left.directory().ifPresent(directory -> assertThat(directory).doesNotExist());
  }

  private Path groupOf(String stack) {
    return groups instanceof ControlGroups here
        ? here.parent().resolve(CpuGroups.PREFIX + stack + ".app-2")
        : temp.resolve("none");
  }

  private static Duration cpu(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static String answer(URI app) throws IOException {
    try (var answer = app.toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
