package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppMetricsTest {

  @Test
  void a_scrape_of_the_app_gives_every_figure() throws IOException {
    Map<String, Double> figures = AppMetrics.of(recorded());

    assertThat(figures)
        .contains(
            entry("app.gc.maxPause.millis", 250.0),
            entry("app.streams.open", 1234.0),
            entry("app.files.open", 232.0),
            entry("app.consumer.lag", 7.0),
            entry("app.db.active", 7.0),
            entry("app.db.pending", 0.0),
            entry("app.db.max", 20.0),
            entry("app.threads", 99.0),
            entry("app.permits.out", 0.0),
            entry("app.line.length", 0.0),
            entry("app.outbox.pending", 0.0));
    assertThat(figures.get("app.cpu.percent")).isCloseTo(11.4, within(0.1));
    assertThat(figures.get("app.heap.usedMiB")).isCloseTo(77.4, within(0.1));
    assertThat(figures.get("app.heap.maxMiB")).isCloseTo(512, within(0.1));
    assertThat(figures.get("app.heap.afterCollection.percent")).isCloseTo(9.8, within(0.1));
  }

  @Test
  void figures_the_app_does_not_expose_are_left_out() {
    assertThat(AppMetrics.of(new PrometheusText("process_cpu_usage 0.25\n")))
        .containsOnly(entry("app.cpu.percent", 25.0));
  }

  private static PrometheusText recorded() throws IOException {
    try (InputStream scrape = AppMetricsTest.class.getResourceAsStream("/scrapes/app.txt")) {
      return new PrometheusText(
          new String(Objects.requireNonNull(scrape).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
