package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.read.LogWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole of a report, from machines that differ in what a JVM takes over from them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameBytesTest {

  private static final long ZERO = 1_795_294_385_000L;
  private static final List<String> FORMS =
      List.of("report.html", "report.md", "summary.json", "junit.xml");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void a_report_hangs_on_no_locale_time_zone_or_order_of_files(String language) throws IOException {
    List<Path> logs = logs();
    Map<String, String> expected = report(language, logs);
    assertThat(expected.get("summary.json")).contains("ISTANBUL", "2026-11-21T");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ko-KR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(differences(expected, report(language, logs))).as(tag).isEmpty();
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    List<Path> turned = List.of(logs.get(2), logs.get(0), logs.get(1));
    assertThat(differences(expected, report(language, turned))).as("another order").isEmpty();
  }

  private Map<String, String> report(String language, List<Path> logs) throws IOException {
    Path out = folder.resolve("out");
    List<String> arguments = new ArrayList<>(List.of("report"));
    logs.forEach(log -> arguments.add(log.toString()));
    Path slo = folder.resolve("slo.yaml");
    arguments.addAll(List.of("--out", out.toString(), "--lang", language, "--slo", slo.toString()));
    TestConsole console = new TestConsole();
    console.run(arguments.toArray(String[]::new));
    Map<String, String> texts = new TreeMap<>(Map.of("terminal", console.out() + console.err()));
    for (String form : FORMS) {
      texts.put(form, Files.readString(out.resolve(form)));
      Files.delete(out.resolve(form));
    }
    return texts;
  }

  /** Where each form begins to differ: whole reports fill a screen many times. */
  private static List<String> differences(Map<String, String> one, Map<String, String> other) {
    List<String> differences = new ArrayList<>();
    one.forEach(
        (form, text) -> {
          String second = other.getOrDefault(form, "");
          int at = Arrays.mismatch(text.toCharArray(), second.toCharArray());
          if (at >= 0) {
            differences.add(form + ": " + around(text, at) + " | " + around(second, at));
          }
        });
    return differences;
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
  }

  /** Three generators that began together and met the same things at the same times. */
  private List<Path> logs() throws IOException {
    Files.writeString(
        folder.resolve("slo.yaml"),
        """
        objectives:
          - name: İzmir, p95
            measure: response time p95
            target: "< 300 ms"
          - name: answered
            measure: success rate
            target: ">= 99.5 %"
        """);
    Random random = new Random(9);
    List<Path> logs = new ArrayList<>();
    for (int generator = 0; generator < 3; generator++) {
      LogWriter writer = new LogWriter("3.15.1", ZERO);
      for (int i = 0; i < 800; i++) {
        int at = random.nextInt(60_000);
        boolean ok = random.nextInt(40) > 0;
        String message = ok ? "" : "title Iı " + random.nextInt(4);
        String name = "ISTANBUL,title,\u0130i,\uac00".split(",")[random.nextInt(4)];
        writer.user(true, at);
        writer.request(name, at, at + random.nextInt(1_200), ok, message);
        writer.user(false, at + 1_200);
      }
      Path log = folder.resolve("simulation-" + generator + ".log");
      writer.writeTo(log);
      logs.add(log);
    }
    return logs;
  }
}
