package dev.headroom.chaos.undo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.testbed.guardian.Owner;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SweptByTwoIT {
  private static final Owner DEAD = new Owner(ProcessHandle.current().pid(), 1_000);
  private static final int LEFT = 40;

  @TempDir Path home;

  @Test
  void two_processes_that_sweep_at_once_undo_each_thing_once() throws Exception {
    List<String> titles = new ArrayList<>();
    List<String> calls = new ArrayList<>();
    try (FakeApp app = new FakeApp(200)) {
      for (int i = 1; i <= LEFT; i++) {
        titles.add("Number " + i);
        calls.add("DELETE /" + i);
        RegisterFile.of(home.resolve("faults"), DEAD, i)
            .write(HttpUndo.of("Number " + i, "DELETE", app.at("/" + i)));
      }
      assertThat(sweptByTwo()).containsExactlyInAnyOrderElementsOf(titles);
      assertThat(app.calls).containsExactlyInAnyOrderElementsOf(calls);
    }
  }

  private List<String> sweptByTwo() throws Exception {
    List<Process> sweepers = List.of(sweeper(), sweeper());
    try {
      List<BufferedReader> told =
          sweepers.stream().map(process -> process.inputReader(UTF_8)).toList();
      for (BufferedReader lines : told) {
        assertThat(lines.readLine()).isEqualTo("ready");
      }
      for (Process sweeper : sweepers) {
        sweeper.getOutputStream().write('\n');
        sweeper.getOutputStream().flush();
      }
      List<String> swept = new ArrayList<>();
      for (int i = 0; i < sweepers.size(); i++) {
        told.get(i).lines().forEach(swept::add);
        assertThat(sweepers.get(i).waitFor()).isZero();
      }
      return swept;
    } finally {
      sweepers.forEach(Process::destroyForcibly);
    }
  }

  private Process sweeper() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Sweeper.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
