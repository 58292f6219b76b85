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

  @Test
  void totals_of_waiting_for_connections_and_of_calls_are_kept_in_seconds() {
    String scrape =
        """
        hikaricp_connections_acquire_seconds_count{pool="a"} 40
        hikaricp_connections_acquire_seconds_sum{pool="a"} 2.5
        http_server_requests_seconds_count{method="GET",status="200",uri="/a"} 30
        http_server_requests_seconds_sum{method="GET",status="200",uri="/a"} 3.5
        tomcat_threads_config_max_threads{name="http"} -1.0
        process_cpu_time_ns_total 1.5E9
        resilience4j_circuitbreaker_calls_seconds_sum{kind="failed",name="redis"} 0.5
        resilience4j_circuitbreaker_calls_seconds_sum{kind="successful",name="redis"} 0.25
        resilience4j_circuitbreaker_calls_seconds_sum{kind="successful",name="bookings"} 9
        """;

    assertThat(AppMetrics.of(new PrometheusText(scrape)))
        .containsOnly(
            entry("app.db.acquires", 40.0),
            entry("app.db.acquire.seconds", 2.5),
            entry("app.http.calls", 30.0),
            entry("app.http.seconds", 3.5),
            entry("app.cpu.seconds", 1.5),
            entry("app.redis.seconds", 0.75));
  }

  @Test
  void calls_of_one_uri_are_one_figure_whatever_their_status() {
    PrometheusText scrape =
        new PrometheusText(
            """
            http_server_requests_seconds_count{method="GET",status="200",uri="/a/{id}"} 30
            http_server_requests_seconds_count{method="GET",status="404",uri="/a/{id}"} 2
            http_server_requests_seconds_sum{method="GET",status="200",uri="/a/{id}"} 3.5
            http_server_requests_seconds_sum{method="GET",status="404",uri="/a/{id}"} 0.5
            """);
    Map<String, String> labels = Map.of("method", "GET", "uri", "/a/{id}");

    assertThat(AppGauge.byUri(scrape))
        .containsExactly(
            new Gauge.Labelled("app.uri.calls", labels, 32),
            new Gauge.Labelled("app.uri.seconds", labels, 4));
  }

  private static PrometheusText recorded() throws IOException {
    try (InputStream scrape = AppMetricsTest.class.getResourceAsStream("/scrapes/app.txt")) {
      return new PrometheusText(
          new String(Objects.requireNonNull(scrape).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
