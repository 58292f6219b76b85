package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.read.LogWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names that others chose, from logs of every format into every form of report. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileNamesTest {

  private static final long ZERO = 1_795_294_385_000L;

  private static final List<String> NAMES =
      List.of(
          "<script>alert(1)</script>",
          "\"'`|*_[x](javascript:1)",
          "long " + "x".repeat(10_000),
          "turned \u202e round \u2066 \u200f",
          "nul \u0000 bell \u0007 del \u007f",
          "alone \ud800 and \udc00",
          "end ]]> of --> text &lt; &#0;",
          "red \u001b[31m \u009b1m title \u001b]0;x\u0007",
          "{0} {1} %s ${x} \\u0041",
          "   ");

  @TempDir Path folder;

  @Test
  void stay_text_from_Gatling_s_logs() throws Exception {
    LogWriter writer = new LogWriter("3.15.1", ZERO);
    for (int i = 0; i < NAMES.size(); i++) {
      writer.request(NAMES.get(i), i, i + 5, true, "");
      writer.request(NAMES.get(i), i, i + 5, false, NAMES.get(i));
    }
    Path file = folder.resolve("gatling.log");
    writer.writeTo(file);

    assertThat(names(report(file)))
        .hasSize(NAMES.size() + 1)
        .containsAll(NAMES.stream().filter(name -> !name.startsWith("alone")).toList());
  }

  @Test
  void stay_text_from_JMeter_s_CSV() throws Exception {
    StringBuilder text = new StringBuilder("timeStamp,elapsed,label,success,failureMessage\n");
    for (String name : NAMES) {
      String quoted = '"' + name.replace("\"", "\"\"") + '"';
      text.append(ZERO).append(",5,").append(quoted).append(",false,").append(quoted).append('\n');
    }

    List<String> names = names(report(write("results.csv", text.toString())));

    assertThat(names).hasSize(NAMES.size() + 1).contains(NAMES.get(0), NAMES.get(2), NAMES.get(6));
  }

  @Test
  void stay_text_from_JMeter_s_XML() throws Exception {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><testResults version=\"1.2\">");
    for (String name : NAMES) {
      String escaped =
          name.replace("&", "&amp;")
              .replace("<", "&lt;")
              .replace("\"", "&quot;")
              .replace("\u0000", "&#x0;");
      text.append("<sample t=\"5\" ts=\"").append(ZERO).append("\" s=\"false\" lb=\"");
      text.append(escaped).append("\" rm=\"").append(escaped).append("\"/>\n");
    }

    List<String> names = names(report(write("results.xml", text + "</testResults>")));

    assertThat(names).hasSize(NAMES.size() + 1).contains(NAMES.get(0), NAMES.get(2), NAMES.get(6));
  }

  @Test
  void stay_text_from_the_tags_of_a_histogram_log() throws Exception {
    String histogram =
        "HISTFAAAAEV42pNpmSzMwMCgyAABTBDKT4GBgdnNYMcCBvsPEBEJISEuATEZMQ4uASkhIR4nrxg9v2lMaxhvMekI"
            + "LGZkKmcCAEf2CsI=";
    StringBuilder text = new StringBuilder("#[Histogram log format version 1.3]\n");
    for (String name : NAMES) {
      text.append("Tag=").append(name.replaceAll("[, \n]", "_"));
      text.append(",1795294385.0,1.0,2.769,").append(histogram).append('\n');
    }

    List<String> names = names(report(write("tags.hlog", text.toString())));

    assertThat(names).hasSize(NAMES.size() + 1).contains(NAMES.get(0));
  }

  @Test
  void stay_text_from_the_lines_of_k6() throws Exception {
    StringBuilder text = new StringBuilder();
    for (String name : NAMES) {
      text.append("{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":");
      text.append("\"2026-11-21T20:53:05.25Z\",\"value\":5.25,\"tags\":{\"status\":\"503\",");
      text.append("\"name\":").append(json(name));
      text.append(",\"error\":").append(json(name)).append("}}}\n");
    }

    List<String> names = names(report(write("lines.json", text.toString())));

    assertThat(names).hasSize(NAMES.size() + 1).contains(NAMES.get(0), NAMES.get(2), NAMES.get(6));
  }

  @Test
  void stay_text_from_a_summary_of_k6() throws Exception {
    StringBuilder text =
        new StringBuilder("{\"state\":{\"testRunDurationMs\":60000},\"metrics\":{");
    for (String name : NAMES) {
      text.append(json("http_req_duration{name:" + name + "}"));
      text.append(":{\"type\":\"trend\",\"values\":{\"avg\":5.5,\"p(95)\":9},\"thresholds\":{");
      text.append("\"p(95)<10\":{\"ok\":true}}},");
    }
    text.append("\"http_req_duration\":{\"values\":{\"avg\":5.5,\"p(95)\":9}},");
    text.append("\"http_reqs\":{\"values\":{\"count\":600,\"rate\":10}}}}");

    List<String> names = names(report(write("summary.json", text.toString()), ExitCode.OK));

    assertThat(names).contains(NAMES.get(0), NAMES.get(2), NAMES.get(6)).endsWith("all");
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(c -> json.append(String.format(Locale.ROOT, "\\u%04x", c)));
    return json.append('"').toString();
  }

  private Path report(Path file) throws Exception {
    return report(file, ExitCode.NO_VERDICT);
  }

  /** The folder that the report is in, its texts looked at. */
  private Path report(Path file, int exitCode) throws Exception {
    Path out = folder.resolve("out");
    TestConsole console = new TestConsole();
    assertThat(console.run("report", file.toString(), "--out", out.toString()))
        .as(console.err())
        .isEqualTo(exitCode);
    assertThat(console.err()).isEmpty();
    assertThat(console.out()).doesNotContainPattern("[\\p{Cc}&&[^\\n]]|\\p{Cf}|\\p{Cs}");

    String html = Files.readString(out.resolve("report.html"));
    assertThat(html).doesNotContain("<script>alert", "\u0000", "\u001b");
    // summary.json is embedded whole, as data that no browser shows
    assertThat(html.replaceAll("(?s)<script type=\"application/json\".*?</script>", ""))
        .doesNotContain("\u202e")
        .doesNotContain("\u2066")
        .doesNotContain("\u009b");
    assertThat(html.length()).isLessThan(1_000_000);

    String md = Files.readString(out.resolve("report.md"));
    assertThat(md).doesNotContain("<script>", "\u202e", "\u001b", "\u0000");

    String junit = Files.readString(out.resolve("junit.xml"));
    DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(junit.getBytes(StandardCharsets.UTF_8)));
    return out;
  }

  private static List<String> names(Path out) throws IOException {
    JsonNode summary = JsonMapper.shared().readTree(Files.readString(out.resolve("summary.json")));
    return summary.get("requests").valueStream().map(row -> row.get("name").asString()).toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
