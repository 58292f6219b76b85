package dev.headroom.testbed.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.testbed.guardian.Ending;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManagedProcessIT {
  private static final Duration SOON = Duration.ofMillis(200);
  private static final Duration PLENTY = Duration.ofSeconds(30);

  @TempDir private Path temp;

  @Test
  void one_that_ends_before_it_is_ready_shows_its_last_words() {
    ManagedProcess process = start(Ending.KILL, "sh", "-c", "echo out; echo err >&2; exit 3");
    assertThatThrownBy(() -> process.awaitReady(() -> false, PLENTY))
        .isInstanceOf(StackStartException.class)
        .hasMessage("part did not start: it ended with exit code 3\n  | out\n  | err");
  }

  @Test
  void one_that_never_answers_is_given_up() {
    ManagedProcess process = start(Ending.BY_ITSELF, "cat");
    assertThatThrownBy(() -> process.awaitReady(() -> false, SOON))
        .isInstanceOf(StackStartException.class)
        .hasMessageContaining("no answer within");
    process.kill();
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void a_missing_program_is_named() {
    ManagedProcess process = start(Ending.KILL, "/no/such/program");
    assertThatThrownBy(() -> process.awaitReady(() -> false, PLENTY))
        .hasMessageContaining("/no/such/program");
  }

  @Test
  void one_that_ignores_the_request_is_forced() throws Exception {
    ManagedProcess process =
        start(Ending.BY_ITSELF, "sh", "-c", "trap '' TERM; echo set; while :; do sleep 1; done");
    byte[] said = process.stdout().readNBytes(3);
    assertThat(new String(said, StandardCharsets.UTF_8)).isEqualTo("set");
    process.requestStop();
    process.awaitStop(SOON);
    assertThat(process.onExit().get()).isEqualTo(128 + 9);
  }

  @Test
  void without_setsid_the_signals_of_a_terminal_are_ignored_and_the_id_is_kept() throws Exception {
    Process process =
        new ProcessBuilder(new Sessions(Optional.empty()).detached(List.of("cat"))).start();
    process.getOutputStream().write('x');
    process.getOutputStream().flush();
    assertThat(process.getInputStream().read()).isEqualTo('x');
    assertThat(process.info().command().orElseThrow()).endsWith("cat");
    new ProcessBuilder("/bin/kill", "-INT", Long.toString(process.pid())).start().waitFor();
    process.getOutputStream().write('y');
    process.getOutputStream().close();
    assertThat(process.getInputStream().read()).isEqualTo('y');
    assertThat(process.waitFor()).isZero();
  }

  private ManagedProcess start(Ending ending, String... command) {
    return ManagedProcess.start(
        new Launch("part", List.of(command), Map.of(), temp.resolve("log"), ending));
  }
}
