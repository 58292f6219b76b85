package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith({TestbedExtension.class, OutputCaptureExtension.class})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TracingIT {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-01";
  private static final String UNSAMPLED = "00-b7ad6b7169203331b7ad6b7169203331-00f067aa0ba902b7-00";
  private static RunningApp app;

  @BeforeAll
  static void start(Endpoints stores) {
    app =
        RunningApp.on(
            stores,
            "--spring.profiles.active=testbed,json-logs",
            "--logging.level.org.springframework.web.servlet.DispatcherServlet=debug");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_problem_names_the_trace_that_the_caller_began() {
    Http.Reply refused =
        app.http().get("/api/v1/waiting/reservation/status", "traceparent", SAMPLED);
    assertThat(refused.code()).isEqualTo("INVALID_TOKEN");
    assertThat(refused.field("traceId")).isEqualTo(TRACE);
  }

  @Test
  void a_problem_names_a_trace_of_its_own_when_the_caller_began_none() {
    String first = app.http().get("/nowhere").field("traceId");
    String second = app.http().get("/nowhere").field("traceId");
    assertThat(List.of(first, second)).doesNotHaveDuplicates().allMatch(id -> id.length() == 32);
  }

  @Test
  void a_sampled_request_is_the_exemplar_of_its_bucket_and_others_are_not() {
    String path = "/api/v1/schedules/999/seats";
    app.http().get(path, "traceparent", UNSAMPLED);
    await()
        .untilAsserted(
            () -> {
              app.http().get(path, "traceparent", SAMPLED);
              assertThat(openMetrics().lines()).anyMatch(TracingIT::isBucketWithExemplar);
            });
    assertThat(openMetrics()).doesNotContain(UNSAMPLED.substring(3, 35));
  }

  /** The registry takes a new exemplar every 90 ms at most, so that the first may be left out. */
  private static boolean isBucketWithExemplar(String line) {
    return line.startsWith("http_server_requests_seconds_bucket")
        && line.contains("uri=\"/api/v1/schedules/{id}/seats\"")
        && line.contains("trace_id=\"" + TRACE + "\"");
  }

  @Test
  void a_log_line_in_json_carries_the_trace(CapturedOutput output) {
    app.http().get("/api/v1/schedules/999/seats", "traceparent", SAMPLED);
    await()
        .untilAsserted(
            () ->
                assertThat(output.getOut().lines())
                    .anyMatch(line -> line.startsWith("{") && line.contains(TRACE)));
  }

  private static String openMetrics() {
    return app.management()
        .get("/actuator/prometheus", "Accept", "application/openmetrics-text;version=1.0.0")
        .text();
  }
}
