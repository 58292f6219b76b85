package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InputIT {
  private static final String ENTER = Visitor.WAITING + "/enter";
  private static final List<String> IDS =
      List.of(
          "0",
          "-1",
          "x",
          "1.5",
          "9223372036854775808",
          "%20",
          "%00",
          "%2e%2e",
          "%2F",
          "a;b=c",
          "'--");
  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "\"text\"",
          "{}",
          "{\"userId\": 1, \"scheduleId\": 1, \"seatIds\": [null], \"holdId\": \"\", \"amount\": 0}",
          "{\"userId\": -1, \"scheduleId\": 1e99, \"seatIds\": 1, \"holdId\": [], \"amount\": -5}",
          "{\"userId\": {}, \"scheduleId\": \"1\", \"seatIds\": {}, \"holdId\": 7, \"amount\": 1.5}",
          "[".repeat(5000));
  private static RunningApp app;

  @BeforeAll
  static void start(Endpoints stores) {
    app = RunningApp.on(stores);
    TestStores.seed(app);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"userId\": 1}",
        "{\"userId\": null, \"scheduleId\": 1}",
        "{\"userId\": 0, \"scheduleId\": 1}",
        "{\"userId\": -1, \"scheduleId\": 1}",
        "{\"userId\": 1.0, \"scheduleId\": 1}",
        "{\"userId\": 1.5, \"scheduleId\": 1}",
        "{\"userId\": \"1\", \"scheduleId\": 1}",
        "{\"userId\": true, \"scheduleId\": 1}",
        "{\"userId\": 9223372036854775808, \"scheduleId\": 1}",
        "{\"userId\": 1, \"scheduleId\": 1} x",
      })
  void a_body_that_is_not_what_the_contract_says_is_no_request(String body) {
    Reply reply = app.http().post(ENTER, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("INVALID_REQUEST");
    assertProblem(reply);
  }

  @Test
  void fields_that_nobody_knows_are_passed_over() {
    Reply reply = app.http().post(ENTER, "{\"userId\": 9, \"scheduleId\": 1, \"later\": [1]}");
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void garbage_is_the_callers_fault_at_every_address() {
    int calls = 0;
    JsonNode paths = app.http().get("/v3/api-docs").json().path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
        String method = call.getKey().toUpperCase(Locale.ROOT);
        for (int i = 0; i < Math.max(IDS.size(), BODIES.size()); i++) {
          String id = IDS.get(i % IDS.size());
          String body = method.equals("GET") ? "" : BODIES.get(i % BODIES.size());
          String address = path.getKey().replaceAll("\\{\\w+}", id);
          Reply reply =
              app.http()
                  .call(method, address, body, Visitor.TOKEN, id, Visitor.IDEMPOTENCY, "k" + id);
          assertThat(reply.status())
              .as("%s %s %s: %s", method, address, body, reply.text())
              .isBetween(200, 499);
          if (reply.status() >= 400) {
            assertProblem(reply);
          }
          calls++;
        }
      }
    }
    assertThat(calls).isGreaterThan(100);
  }

  @Test
  void a_body_over_16_KB_is_too_large_with_and_without_its_length() throws Exception {
    byte[] large =
        "{\"userId\": 1, \"scheduleId\": 1, \"x\": \"%s\"}"
            .formatted("x".repeat(16 * 1024))
            .getBytes(StandardCharsets.US_ASCII);
    for (var publisher :
        List.of(
            BodyPublishers.ofByteArray(large),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
      var request =
          HttpRequest.newBuilder(URI.create(app.url() + ENTER))
              .version(HttpClient.Version.HTTP_1_1)
              .header("Content-Type", "application/json")
              .POST(publisher)
              .build();
      var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(response.body()).contains("PAYLOAD_TOO_LARGE");
    }
  }

  @Test
  void methods_mean_what_http_says() {
    String seats = "/api/v1/schedules/1/seats";
    assertThat(app.http().call("HEAD", seats, "").status()).isEqualTo(200);
    assertThat(app.http().call("HEAD", seats, "").text()).isEmpty();
    Reply options = app.http().call("OPTIONS", seats, "");
    assertThat(options.status()).isEqualTo(200);
    assertThat(options.response().headers().firstValue("Allow")).hasValue("GET,HEAD,OPTIONS");
    for (String method : new String[] {"PUT", "POST", "TRACE", "PROPFIND"}) {
      Reply reply = app.http().call(method, seats, "");
      assertThat(reply.status()).as(method).isEqualTo(405);
      assertProblem(reply);
    }
    Reply text = app.http().call("GET", seats, "", "Accept", "text/html");
    assertThat(text.status()).isEqualTo(406);
    assertProblem(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/error",
        "/internal/ledger",
        "/internal/reset",
        "/actuator",
        "/actuator/health",
        "/actuator/prometheus",
        "/actuator/env",
        "/actuator/heapdump",
        "/swagger-ui/index.html",
        "/application.yaml",
        "/META-INF/spring.factories",
        "/api/v1/../../actuator",
        "/floor/nothing",
        "/login",
        "/logout"
      })
  void nothing_internal_is_on_the_public_port(String path) {
    for (String method : new String[] {"GET", "POST"}) {
      Reply reply = app.http().call(method, path, "");
      assertThat(reply.status()).as("%s %s", method, path).isIn(404, 405);
      assertProblem(reply);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/concerts?x=<> HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/concerts%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api\\v1 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
        "NONSENSE\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: {9000}\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: nonsense\r\n\r\n"
      })
  void what_is_hardly_http_learns_nothing_about_the_server(String request) throws IOException {
    String answer = raw(request.replace("{9000}", "x".repeat(9000)));
    assertThat(answer)
        .matches("(?s)HTTP/1.1 [45]\\d\\d .*")
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContainIgnoringCase("<html")
        .doesNotContain("Exception");
  }

  @Test
  void browsers_are_told_not_to_guess_and_not_to_keep() {
    Reply entered = Visitor.enter(app.http(), 8, 1);
    assertThat(entered.response().headers().firstValue("X-Content-Type-Options"))
        .hasValue("nosniff");
    assertThat(entered.response().headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(entered.response().headers().firstValue("Server")).isEmpty();
  }

  private static String raw(String request) throws IOException {
    URI url = URI.create(app.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertProblem(Reply reply) {
    assertThat(reply.response().headers().firstValue("Content-Type"))
        .as(reply.text())
        .hasValue("application/problem+json");
    assertThat(reply.json().path("status").asInt()).isEqualTo(reply.status());
    assertThat(reply.code()).isNotEmpty();
    assertThat(reply.text()).doesNotContain("Exception").doesNotContain("dev.headroom");
  }
}
