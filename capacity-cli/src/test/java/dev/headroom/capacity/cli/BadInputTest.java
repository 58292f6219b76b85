package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
  @TempDir Path folder;

  private final TestConsole console = new TestConsole();

  @Test
  void an_unknown_scenario_is_named_with_those_there_are() {
    refused("run", "basline", "--out", out());
    assertThat(console.err()).contains("basline").contains("baseline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "abc", "-1", "NaN", "Infinity", "", "automatic"})
  void a_scale_is_a_number_above_0_or_auto(String scale) {
    refused("run", "baseline", "--scale", scale, "--out", out());
    assertThat(console.err()).contains("--scale").contains("0.1");
  }

  @Test
  void what_is_asked_in_bad_faith_has_bounds() {
    refused("run", "baseline", "--inspect", "perhaps", "--out", out());
    assertThat(console.err()).contains("on or off").contains("perhaps");
    refused("run", "baseline", "--inspect-share", "101", "--out", out());
    assertThat(console.err()).contains("--inspect-share");
  }

  @Test
  void a_results_folder_that_holds_something_is_left_alone() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    refused("run", "baseline", "--out", folder.toString());
    assertThat(folder).isDirectoryContaining("glob:**mine.txt");
  }

  @Test
  void a_file_is_no_results_folder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    refused("run", "baseline", "--out", file.toString());
    refused("run", "baseline", "--out", file.resolve("below").toString());
    assertThat(file).hasContent("mine");
  }

  @Test
  void a_port_in_use_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refused("run", "baseline", "--port", Integer.toString(taken.getLocalPort()), "--out", out());
      assertThat(console.err()).contains(taken.getLocalPort() + " is in use");
    }
  }

  @Test
  void a_corrupt_scenario_file_is_named_with_its_line() throws IOException {
    Path scenario = Files.writeString(folder.resolve("broken.yaml"), "name: broken\nload: [\n");
    refused("run", scenario.toString(), "--out", out());
    assertThat(console.err()).contains("broken.yaml:");
  }

  @Test
  void a_target_elsewhere_is_only_loaded_by_its_owner() {
    refused("run", "baseline", "--target", "http://192.0.2.1:8080", "--out", out());
    assertThat(console.err()).contains("--i-own-this-target");
  }

  @Test
  void an_unknown_option_points_to_the_help() {
    refused("run", "baseline", "--sclae", "1");
    assertThat(console.err()).contains("--sclae");
  }

  @Test
  void a_form_of_report_is_one_of_four() {
    refused("report", folder.toString(), "--format", "html,pdf", "--out", out());
    assertThat(console.err()).contains("'pdf'").contains("html, json, md, junit");
  }

  @Test
  void a_page_that_is_not_written_can_not_be_opened() {
    refused("report", folder.toString(), "--format", "md", "--open", "--out", out());
    assertThat(console.err()).contains("--open").contains("html");
  }

  @Test
  void results_that_are_not_there_are_named() {
    refused("report", folder.resolve("nowhere").toString());
    assertThat(console.err()).contains("nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"redis-down", "redis-down@", "redis-down@soon", "redis-down@3s/0s"})
  void a_fault_is_a_drill_and_a_time(String fault) {
    refused("run", "baseline", "--fault", fault, "--out", out());
    assertThat(console.err()).contains("--fault").contains("redis-down@30s/10s");
  }

  @Test
  void an_unknown_drill_is_named_with_the_closest_there_is() throws IOException {
    refused("drill", "redis-dwon", "--out", out());
    assertThat(console.err()).contains("redis-dwon").contains("redis-down");
    refused("run", "baseline", "--fault", "redis-dwon@1s/1s", "--out", out());
    assertThat(console.err()).contains("redis-dwon").contains("redis-down");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void all_and_list_stand_alone() {
    refused("drill", "all", "redis-down", "--out", out());
    refused("drill", "list", "redis-down");
    assertThat(console.err()).contains("drill all");
  }

  @Test
  void faults_elsewhere_need_that_somebody_owns_it() {
    refused("drill", "redis-down", "--toxiproxy", "http://192.0.2.1:8474", "--out", out());
    assertThat(console.err()).contains("--i-own-this-target");
    refused("drill", "redis-down", "--target", "http://127.0.0.1:1", "--out", out());
    assertThat(console.err()).contains("--toxiproxy");
  }

  @Test
  void a_toxiproxy_is_of_a_kind_or_an_address() {
    refused("drill", "redis-down", "--toxiproxy", "sometimes", "--out", out());
    assertThat(console.err()).contains("sometimes").contains("embedded");
  }

  @Test
  void a_drill_file_that_can_not_be_read_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "title: [");
    refused("drill", file.toString(), "--out", out());
    assertThat(console.err()).contains("mine.yaml");
    refused("drill", folder.resolve("none.yaml").toString(), "--out", out());
    assertThat(console.err()).contains("none.yaml");
  }

  @Test
  void a_cause_is_only_confirmed_of_an_app_that_is_started_here() {
    refused(
        "run",
        "baseline",
        "--confirm",
        "--quiet",
        "--force",
        "--target",
        "http://127.0.0.1:1",
        "--out",
        out());
    assertThat(console.err()).contains("--confirm changes the app").contains("--target");
  }

  @Test
  void results_beside_which_something_lies_are_left_alone_before_anything_starts()
      throws IOException {
    Path changed = Files.createDirectory(folder.resolve("out-changed"));
    Files.writeString(changed.resolve("mine.txt"), "mine");
    refused("run", "baseline", "--confirm", "--quiet", "--force", "--out", out());
    assertThat(console.err()).contains("out-changed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lots", "512", "31m", "65g", "-1m", "1.5g", ""})
  void a_heap_is_a_size_as_java_takes_it(String heap) {
    refused("run", "baseline", "--heap", heap, "--out", out());
    assertThat(console.err()).contains("--heap").contains("768m");
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private void refused(String... args) {
    assertThat(console.run(args)).isEqualTo(ExitCode.USAGE);
    assertThat(console.err().strip().lines()).hasSizeBetween(1, 4);
    assertThat(console.out()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
