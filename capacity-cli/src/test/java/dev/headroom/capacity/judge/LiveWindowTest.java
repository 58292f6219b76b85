package dev.headroom.capacity.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.read.LogWriter;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveWindowTest {
  private static final long START = 1_700_000_000_000L;
  private static final List<Objective> SERVED =
      List.of(Objective.ofRequests("Served", "success rate", "all", ">= 99 %", null));
  private static final List<Objective> QUICK =
      List.of(Objective.ofRequests("Quick", "response time p95", "all", "< 500 ms", null));

  @TempDir Path folder;

  @BeforeEach
  void five_quick_seconds_then_five_in_which_every_second_request_fails() throws IOException {
    LogWriter log = new LogWriter("3.15.1", START);
    for (int at = 0; at < 10_000; at += 10) {
      boolean late = at >= 5_000;
      log.request("enter", at, at + 20, !late || at % 20 == 0, late ? "status 503" : "");
    }
    log.writeTo(Files.createDirectories(folder.resolve("injector-1")).resolve("simulation.log"));
  }

  @Test
  void what_holds_is_not_broken() {
    assertThat(broken(SERVED, 0, 5_000)).isEmpty();
    assertThat(broken(QUICK, 0, 10_000)).isEmpty();
  }

  @Test
  void what_is_missed_is_told_with_its_promise() {
    assertThat(broken(SERVED, 6_000, 8_000))
        .hasValue("\"Served\" was 50.00%, where >= 99 % is promised");
  }

  @Test
  void where_nobody_was_answered_nothing_holds() throws IOException {
    assertThat(broken(SERVED, 20_000, 22_000)).hasValue("nobody was answered");
    Path empty = Files.createDirectories(folder.resolve("no"));
    assertThat(LiveWindow.look(empty, SERVED, window(0, 1)).broken()).isNotNull();
  }

  @Test
  void what_can_not_be_told_from_so_little_is_not_broken() {
    assertThat(broken(QUICK, 0, 30)).isEmpty();
    assertThat(LiveWindow.look(folder, QUICK, window(0, 30)).untold())
        .startsWith("\"Quick\" can't be told: ");
    assertThat(LiveWindow.look(folder, QUICK, window(0, 5_000)).untold()).isNull();
  }

  @Test
  void without_objectives_nothing_can_break() {
    assertThat(broken(List.of(), 20_000, 22_000)).isEmpty();
  }

  @Test
  void a_log_that_ends_in_the_middle_of_a_line_is_read_as_far_as_it_goes() throws IOException {
    Path log = folder.resolve("injector-1/simulation.log");
    byte[] whole = Files.readAllBytes(log);
    Files.write(log, Arrays.copyOf(whole, whole.length - 3));
    assertThat(broken(SERVED, 0, 5_000)).isEmpty();
    Files.write(log, new byte[0]);
    assertThat(broken(SERVED, 0, 5_000)).hasValue("nobody was answered");
  }

  private Optional<String> broken(List<Objective> objectives, int from, int to) {
    return Optional.ofNullable(LiveWindow.look(folder, objectives, window(from, to)).broken());
  }

  private static Window window(int from, int to) {
    return new Window(START + from, START + to);
  }
}
