package dev.headroom.load.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.load.feeder.Share;
import dev.headroom.load.inspect.Inspection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ControlTest {

  private static final String[] FULL = {
    "--scenario",
    "s.yaml",
    "--target",
    "http://127.0.0.1:1/",
    "--target",
    "http://127.0.0.1:2",
    "--out",
    "out",
    "--seed",
    "42",
    "--source",
    "127.0.0.2",
    "--source",
    "::1",
    "--injector",
    "2",
    "--injectors",
    "3"
  };

  private final List<String> obeyed = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_full_command_line_is_understood() throws Exception {
    Arguments arguments = Arguments.parse(FULL);

    assertThat(arguments.targets()).containsExactly("http://127.0.0.1:1", "http://127.0.0.1:2");
    assertThat(arguments.sources()).containsExactly("127.0.0.2", "::1");
    assertThat(arguments.seed()).isEqualTo(42);
    assertThat(arguments.share()).isEqualTo(new Share(2, 3));
  }

  @Test
  void nothing_is_inspected_unless_that_is_asked_for() throws Exception {
    assertThat(Arguments.parse(FULL).inspection()).isEqualTo(Inspection.OFF);
    assertThat(Arguments.parse(and("--inspect", "on")).inspection())
        .isEqualTo(new Inspection(true, 5, 1));
    assertThat(
            Arguments.parse(
                    and("--inspect", "on", "--inspect-rate", "50", "--inspect-share", "2.5"))
                .inspection())
        .isEqualTo(new Inspection(true, 50, 2.5));
    refused(and("--inspect", "yes")).hasMessageContaining("on or off, not 'yes'");
    refused(and("--inspect-rate", "fast")).hasMessageContaining("'fast'");
    refused(and("--inspect-share", "200")).hasMessageContaining("share");
  }

  private static String[] and(String... more) {
    return Stream.concat(Stream.of(FULL), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void every_mistake_is_named() {
    refused("--turbo", "1").hasMessageContaining("--turbo");
    refused("--seed").hasMessageContaining("needs a value");
    refused("--seed", "1").hasMessageContaining("--target is missing");
    refused("--target", "http://a", "--out", "o", "--seed", "1").hasMessageContaining("--scenario");
    refused("--source", "localhost").hasMessageContaining("local address like");
    refused("--target", "localhost:80").hasMessageContaining("URL like");
    refused("--target", "http://a b").hasMessageContaining("URL like");
    refused(
            "--scenario",
            "s",
            "--target",
            "http://a",
            "--out",
            "o",
            "--seed",
            "1",
            "--injector",
            "4",
            "--injectors",
            "3")
        .hasMessageContaining("injector 4 of 3 does not exist");
    refused("--scenario", "s", "--target", "http://a", "--out", "o", "--seed", "x")
        .hasMessageContaining("'x'");
  }

  @Test
  void start_carries_its_time_and_the_end_of_input_stops() {
    read("start 1795264190403\n");

    assertThat(obeyed).containsExactly("start 1795264190403", "stop");
  }

  @Test
  void stop_stops_and_anything_else_is_said_and_ignored() {
    read("begin\nstop\n");

    assertThat(obeyed).startsWith("stop");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("'begin'");
  }

  @Test
  void an_end_is_no_stop() {
    read("start 1\nend\n");

    assertThat(obeyed).containsExactly("start 1", "end", "stop");
  }

  @Test
  void progress_is_one_line_of_json() {
    assertThat(said(new Progress(1, 2, 3, 0, "steady", 5, 6, 4, 7, 8L)))
        .isEqualTo(
            "progress {\"atMillis\":1,\"users\":2,\"requests\":3,\"ko\":0,\"phase\":\"steady\","
                + "\"arrivals\":5,\"streams\":6,\"longestPauseMillis\":4,\"latenessMillis\":7,"
                + "\"heapMiB\":8}\n");
  }

  @Test
  void the_heap_is_not_spoken_of_before_the_first_collection() {
    assertThat(said(new Progress(1, 2, 3, 0, "steady", 5, 6, 4, 7, null)))
        .doesNotContain("heapMiB");
  }

  private static String said(Progress progress) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Events(new PrintStream(out)).progress(progress);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void read(String lines) {
    new Commands(
            at -> obeyed.add("start " + at),
            () -> obeyed.add("end"),
            () -> obeyed.add("stop"),
            new PrintStream(err))
        .read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII)));
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(String... args) {
    return assertThatThrownBy(() -> Arguments.parse(args)).isInstanceOf(UsageException.class);
  }
}
