package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Linux tells of CPU, as files that were written by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CpuLooksTest {

  @TempDir Path folder;

  @Test
  void the_busiest_thread_is_found_wanting_counts_like_running_and_compilers_are_none()
      throws IOException {
    thread(1, "java", 100, 20);
    thread(7, "gatling-1-1", 50, 0);
    thread(8, "C2 CompilerThre", 0, 0);
    GeneratorCores cores = new GeneratorCores(folder);
    thread(1, "java", 101, 20);
    thread(7, "gatling-1-1", 120, 200);
    thread(8, "C2 CompilerThre", 999, 0);
    thread(9, "gatling-1-2", 30, 1);

    assertThat(cores.since(300)).containsExactly(entry("generator.thread.busiest.percent", 90.0));
  }

  @Test
  void fewer_cores_than_the_machine_has_are_told() throws IOException {
    thread(7, "gatling-1-1", 0, 0);
    Files.writeString(folder.resolve("status"), "Name:\tjava\nCpus_allowed_list:\t0\n");
    GeneratorCores cores = new GeneratorCores(folder);
    thread(7, "gatling-1-1", 96, 0);

    if (Machine.cores() > 1) {
      assertThat(cores.since(100)).containsEntry("generator.cpu.allowed.percent", 96.0);
    } else {
      assertThat(cores.since(100)).doesNotContainKey("generator.cpu.allowed.percent");
    }
  }

  @Test
  void lists_of_cores_are_counted() {
    assertThat(GeneratorCores.count("0")).isOne();
    assertThat(GeneratorCores.count("0-3,6,8-9")).isEqualTo(7);
  }

  @Test
  void a_process_that_is_gone_tells_nothing() {
    GeneratorCores cores = new GeneratorCores(folder.resolve("nobody"));
    assertThat(cores.since(100)).isEmpty();
  }

  @Test
  void a_machine_is_busy_with_all_but_idling_and_waiting_for_disks() throws IOException {
    Path stat = folder.resolve("stat");
    Files.writeString(stat, "cpu  100 0 100 1000 50 0 0 0 40 0\ncpu0 1 2 3\n");
    MachineCpu machine = new MachineCpu(stat);
    Files.writeString(stat, "cpu  140 10 110 1060 60 10 10 50 90 0\ncpu0 1 2 3\n");

    assertThat(machine.figures().get("machine.cpu.percent")).isCloseTo(65.0, within(0.01));
    assertThat(machine.figures()).isEmpty();
  }

  @Test
  void what_a_hypervisor_gave_to_others_is_told() throws IOException {
    Path stat = folder.resolve("stat");
    Files.writeString(stat, "cpu  0 0 0 0 0 0 0 0 0 0\n");
    MachineCpu machine = new MachineCpu(stat);
    Files.writeString(stat, "cpu  70 0 0 10 0 0 0 20 0 0\n");

    assertThat(machine.figures().get("machine.cpu.steal.percent")).isCloseTo(20.0, within(0.01));
  }

  @Test
  void what_request_threads_lacked_is_told_apart_from_what_others_did() throws IOException {
    thread(1, "http-nio-8080-e", 1_000_000_000, 500_000_000);
    thread(2, "G1 Conc#0", 0, 0);
    RequestThreadTimes threads = new RequestThreadTimes(folder);
    assertThat(threads.read().get("app.requestThreads.cpuWait.seconds")).isZero();
    thread(1, "http-nio-8080-e", 1_250_000_000, 1_250_000_000);
    thread(2, "G1 Conc#0", 900_000_000, 900_000_000);
    thread(3, "http-nio-8080-e", 100_000_000, 50_000_000);

    Map<String, Double> figures = threads.read();

    assertThat(figures.get("app.requestThreads.cpu.seconds")).isCloseTo(0.35, within(1e-9));
    assertThat(figures.get("app.requestThreads.cpuWait.seconds")).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void an_app_without_threads_of_a_known_server_tells_nothing_of_them() {
    assertThat(new RequestThreadTimes(folder).read()).isEmpty();
  }

  @Test
  void work_that_waits_for_the_machine_is_counted() throws IOException {
    Files.writeString(folder.resolve("loadavg"), "1.00 0.50 0.25 7/321 4711\n");

    assertThat(new MachineLoad(folder).read())
        .containsEntry("machine.runnable", 7.0)
        .doesNotContainKey("machine.cpu.pressure.percent");
  }

  private static Map.Entry<String, Double> entry(String metric, double value) {
    return Map.entry(metric, value);
  }

  private void thread(int id, String name, int ran, int waited) throws IOException {
    Path task = Files.createDirectories(folder.resolve("task/" + id));
    Files.writeString(task.resolve("comm"), name + "\n");
    Files.writeString(task.resolve("schedstat"), ran + " " + waited + " 3\n");
  }
}
