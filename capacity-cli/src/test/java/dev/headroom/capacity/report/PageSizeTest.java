package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.read.LogWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is sent by mail stays below 1 MB whatever the log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageSizeTest {
  private static final int MOST_BYTES = 1_000_000;
  private static final int DAY = 86_400_000;

  @TempDir Path folder;

  @Test
  void of_5000_long_names() throws IOException {
    LogWriter log = new LogWriter("3.15.1", 0);
    for (int i = 0; i < 20_000; i++) {
      log.request("<name> " + i % 5_000 + " x".repeat(150), i, i + 10 + i % 7, i % 50 > 0, "");
    }
    assertThat(page(log)).isLessThan(MOST_BYTES);
  }

  @Test
  void of_100_names_of_10000_characters() throws IOException {
    LogWriter log = new LogWriter("3.15.1", 0);
    for (int i = 0; i < 4_000; i++) {
      log.request("é".repeat(10_000) + i % 100, i, i + 10, true, "");
    }
    assertThat(page(log)).isLessThan(MOST_BYTES);
  }

  @Test
  void of_100000_different_messages() throws IOException {
    LogWriter log = new LogWriter("3.15.1", 0);
    for (int i = 0; i < 100_000; i++) {
      log.request("a", i, i + 10, false, "could not find item \"" + i + "\" & more");
    }
    assertThat(page(log)).isLessThan(MOST_BYTES);
  }

  @Test
  void of_24_days_and_of_10_milliseconds() throws IOException {
    LogWriter days = new LogWriter("3.15.1", 0);
    for (int hour = 0; hour < 24 * 24; hour++) {
      for (int i = 0; i < 50; i++) {
        days.request("name " + i, hour * (DAY / 24), hour * (DAY / 24) + i * i, i % 9 > 0, "");
      }
    }
    assertThat(page(days)).isLessThan(MOST_BYTES);

    LogWriter moment = new LogWriter("3.15.1", 0);
    moment.request("a", 0, 10, true, "");
    assertThat(page(moment)).isLessThan(MOST_BYTES);
  }

  private long page(LogWriter log) throws IOException {
    Path raw = folder.resolve("simulation.log");
    log.writeTo(raw);
    JudgedRun run = Judge.judge(raw);
    Path page = folder.resolve("report.html");
    HtmlReport.write(run, SummaryJson.of(run), page);
    return Files.size(page);
  }
}
