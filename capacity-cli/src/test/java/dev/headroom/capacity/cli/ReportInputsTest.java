package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.read.LogWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code report} may be given. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportInputsTest {

  private static final long ZERO = 1_795_294_385_000L;

  @TempDir Path folder;

  private final TestConsole console = new TestConsole();
  private Path gatling;
  private Path jmeter;

  @BeforeEach
  void two_logs_of_one_run() throws IOException {
    gatling = folder.resolve("logs/a/anything");
    jmeter = folder.resolve("logs/b/results.txt");
    Files.createDirectories(gatling.getParent());
    Files.createDirectories(jmeter.getParent());
    LogWriter writer = new LogWriter("3.15.1", ZERO);
    writer.request("hold", 0, 10, true, "");
    writer.request("pay", 5, 25, true, "");
    writer.writeTo(gatling);
    Files.writeString(jmeter, "timeStamp,elapsed,label,success\n" + ZERO + ",30,hold,true\n");
  }

  @Test
  void logs_of_different_tools_merge_and_so_do_their_names() throws IOException {
    JsonNode requests = report(gatling.toString(), jmeter.toString());

    assertThat(requests).hasSize(3);
    assertThat(requests.get(0).get("name").asString()).isEqualTo("hold");
    assertThat(requests.get(0).get("count").asInt()).isEqualTo(2);
    assertThat(requests.get(0).get("maxMs").asInt()).isEqualTo(30);
  }

  @Test
  void a_folder_gives_every_raw_log_in_it_and_nothing_else() throws IOException {
    Files.writeString(folder.resolve("logs/notes.txt"), "elapsed: a while");
    Files.writeString(folder.resolve("logs/data.json"), "{\"requests\": []}");
    Files.write(folder.resolve("logs/picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});

    assertThat(report(folder.resolve("logs").toString()).get(2).get("count").asInt()).isEqualTo(3);
  }

  @Test
  void what_is_no_log_is_refused_with_all_that_can_be_read() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "elapsed: a while");

    assertThat(console.run("report", file.toString(), "--out", out())).isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).contains("JMeter", "Gatling", "HdrHistogram");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_unit_is_one_of_three() {
    assertThat(console.run("report", gatling.toString(), "--unit", "s")).isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).contains("ns, us, ms");
  }

  private JsonNode report(String... logs) throws IOException {
    String[] args = new String[logs.length + 3];
    args[0] = "report";
    System.arraycopy(logs, 0, args, 1, logs.length);
    args[logs.length + 1] = "--out";
    args[logs.length + 2] = out();
    assertThat(console.run(args)).as(console.err()).isEqualTo(ExitCode.NO_VERDICT);
    return JsonMapper.shared()
        .readTree(Files.readString(folder.resolve("out/summary.json")))
        .get("requests");
  }

  private String out() {
    return folder.resolve("out").toString();
  }
}
