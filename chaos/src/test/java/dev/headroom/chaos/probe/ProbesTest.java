package dev.headroom.chaos.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import dev.headroom.chaos.probe.LiveLoad.Figures;
import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Parts;
import dev.headroom.chaos.surroundings.Surroundings;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProbesTest {
  private static final String SCRAPE =
      """
      # HELP pool_busy connections
      pool_busy{pool="main",state="busy"} 3.0
      pool_busy{pool="other",state="busy"} 2.0
      pool_busy{pool="main",state="idle"} NaN
      pool_busy_max 9.0
      plain 1.5E3 1700000000
      """;

  private HttpServer app;
  private Figures now = new Figures(0, 0, 0, 0, 0);

  @BeforeEach
  void an_app_that_is_ready() throws IOException {
    app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/actuator/health/readiness", 200, "{}");
    answer("/actuator/prometheus", 200, SCRAPE);
    answer("/busy", 503, "");
    app.start();
  }

  @AfterEach
  void end() {
    app.stop(0);
  }

  @Test
  void a_metric_is_summed_or_its_largest_series_taken() throws Exception {
    assertThat(measure("metric", Map.of("metric", "pool_busy"))).isEqualTo(5);
    assertThat(measure("metric", Map.of("metric", "pool_busy", "aggregate", "max"))).isEqualTo(3);
    assertThat(measure("metric", Map.of("metric", "pool_busy", "labels", "pool=other")))
        .isEqualTo(2);
    assertThat(measure("metric", Map.of("metric", "plain"))).isEqualTo(1500);
  }

  @Test
  void a_metric_that_nobody_has_is_no_answer() {
    assertThatIOException()
        .isThrownBy(() -> measure("metric", Map.of("metric", "pool")))
        .withMessageContaining("pool");
  }

  @Test
  void a_call_takes_time_or_has_a_status() throws Exception {
    Map<String, String> ready = Map.of("path", "/actuator/health/readiness");
    assertThat(measure("http", ready)).isPositive().isLessThan(5_000);
    assertThat(measure("http-status", ready)).isEqualTo(200);
    assertThat(measure("http-status", Map.of("path", "/busy", "on", "each"))).isEqualTo(503);
    assertThatIOException()
        .isThrownBy(() -> measure("http", Map.of("path", "/busy")))
        .withMessageContaining("503");
    assertThat(measure("http", Map.of("path", "/busy", "expect", "503"))).isPositive();
  }

  @Test
  void instances_that_do_not_answer_are_not_ready() throws Exception {
    assertThat(measure("instances-ready", Map.of())).isEqualTo(1);
    app.stop(0);
    assertThat(measure("instances-ready", Map.of())).isZero();
  }

  @Test
  void the_load_of_the_last_two_seconds_counts() throws Exception {
    Probe errors = Probes.of("load-errors", Map.of()).in(surroundings(), () -> now);
    Probe rate = Probes.of("load-rate", Map.of()).in(surroundings(), () -> now);
    for (int second = 1; second <= 5; second++) {
      now = new Figures(second * 1_000, 10, second * 100, second < 4 ? 0 : (second - 3) * 50, 7);
      errors.measure();
      rate.measure();
    }
    assertThat(errors.measure()).isEqualTo(50);
    assertThat(rate.measure()).isCloseTo(100, within(1e-9));
    assertThat(measure("users", Map.of())).isEqualTo(10);
    assertThat(measure("streams", Map.of())).isEqualTo(7);
  }

  @Test
  void what_is_not_there_can_not_be_asked() {
    for (String type : List.of("redis-round-trip", "database-round-trip", "kafka-metadata")) {
      assertThatExceptionOfType(MissingPartException.class)
          .as(type)
          .isThrownBy(() -> measure(type, Map.of()));
    }
  }

  @Test
  void wrong_words_are_told_with_the_right_ones() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Probes.of("redis-roundtrip", Map.of()))
        .withMessageStartingWith("which is none of database-round-trip, http");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Probes.of("http", Map.of("pth", "/")))
        .withMessageContaining("path, on, expect");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Probes.of("http", Map.of()))
        .withMessageContaining("path");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Probes.of("http", Map.of("path", "/", "on", "moon")))
        .withMessageContaining("entrance, each, management");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Probes.of("metric", Map.of("metric", "a", "labels", "x")))
        .withMessageContaining("state=busy");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Probes.of("http", Map.of("path", "/", "expect", "99")))
        .withMessageContaining("100 to 599");
  }

  @Test
  void each_type_tells_its_keys_and_unit() {
    assertThat(Probes.types()).isSorted().contains("load-errors");
    assertThat(Probes.keys("metric")).containsExactly("metric", "labels", "aggregate");
    assertThat(Probes.unit("redis-round-trip")).isEqualTo("ms");
    assertThat(Probes.keys("no")).isEmpty();
  }

  private double measure(String type, Map<String, String> parameters) throws Exception {
    return Probes.of(type, parameters).in(surroundings(), () -> now).measure();
  }

  private void answer(String path, int status, String body) {
    app.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private Surroundings surroundings() {
    URI uri = URI.create("http://127.0.0.1:" + app.getAddress().getPort());
    Parts none =
        (Parts)
            Proxy.newProxyInstance(
                Parts.class.getClassLoader(),
                new Class<?>[] {Parts.class},
                (proxy, method, arguments) -> List.of());
    return new Surroundings(
        null,
        null,
        null,
        null,
        uri,
        List.of(uri),
        List.of(uri),
        none,
        new Surroundings.Guests(1, 0, 1));
  }
}
