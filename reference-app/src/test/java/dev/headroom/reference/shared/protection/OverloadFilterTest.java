package dev.headroom.reference.shared.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.shared.shutdown.Draining;
import dev.headroom.reference.shared.shutdown.ShutdownProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverloadFilterTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Draining draining = new Draining(new ShutdownProperties(Duration.ZERO));
  private final OverloadFilter filter =
      filter(
          Map.of(
              "protection.most-in-flight", "2",
              "protection.reserve", "1",
              "protection.longest-wait", "1ms",
              "protection.longest-wait-to-finish", "1h",
              "protection.overall-rate", "0.1",
              "protection.overall-burst", "6"));

  @Test
  void the_reserve_is_for_what_finishes() throws Exception {
    List<Integer> inside = new ArrayList<>();
    FilterChain third =
        (request, response) -> {
          inside.add(status("GET", "/api/v1/concerts"));
          inside.add(
              answered(
                  "DELETE",
                  "/api/v1/waiting/reservation",
                  (call, answer) -> inside.add(status("POST", "/api/v1/payments"))));
        };
    int outside =
        answered("GET", "/a", (request, response) -> inside.add(answered("GET", "/b", third)));
    assertThat(outside).isEqualTo(200);
    assertThat(inside).containsExactly(503, 503, 200, 200);
    assertThat(Filters.refused(meters, Reason.IN_FLIGHT)).isEqualTo(2);
    assertThat(meters.get("headroom.requests.inflight").gauge().value()).isZero();
  }

  @Test
  void who_waited_too_long_is_refused_unless_they_finish() throws Exception {
    assertThat(statusAfterWaiting("GET", "/api/v1/concerts")).isEqualTo(503);
    assertThat(statusAfterWaiting("POST", "/api/v1/bookings")).isEqualTo(503);
    assertThat(statusAfterWaiting("POST", "/api/v1/payments")).isEqualTo(200);
    assertThat(Filters.refused(meters, Reason.WAITED)).isEqualTo(2);
  }

  @Test
  void a_refusal_says_why_and_when_to_come_again() throws Exception {
    MockHttpServletResponse[] refused = new MockHttpServletResponse[1];
    FilterChain two =
        (request, response) ->
            refused[0] = answer(Filters.call("GET", "/c"), new MockFilterChain());
    answered("GET", "/a", (request, response) -> answered("GET", "/b", two));
    assertThat(refused[0].getContentAsString()).contains("\"code\":\"OVERLOADED\"");
    assertThat(refused[0].getContentType()).isEqualTo("application/problem+json");
    assertThat(refused[0].getHeader("Retry-After")).isEqualTo("2");
  }

  @Test
  void all_together_have_a_rate_too() throws Exception {
    for (int call = 0; call < 6; call++) {
      assertThat(status("GET", "/" + call)).isEqualTo(200);
    }
    assertThat(status("GET", "/7")).isEqualTo(429);
    assertThat(Filters.refused(meters, Reason.OVERALL_RATE)).isEqualTo(1);
  }

  @Test
  void a_body_may_be_as_large_as_it_may_with_or_without_its_length() throws Exception {
    int most = 16 * 1024;
    assertThat(bodyOf(most, false)).isEqualTo(200);
    assertThat(bodyOf(most + 1, false)).isEqualTo(413);
    assertThat(bodyOf(most, true)).isEqualTo(200);
    assertThat(bodyOf(most + 1, true)).isEqualTo(413);
    assertThat(Filters.refused(meters, Reason.LARGE_BODY)).isEqualTo(2);
  }

  @Test
  void a_body_that_trickles_in_is_given_up() throws Exception {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/") {
          @Override
          public ServletInputStream getInputStream() {
            return trickle();
          }
        };
    request.setContent(new byte[1000]);
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter(Map.of("protection.longest-body", "5ms"))
        .doFilter(request, response, new MockFilterChain());
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getHeader("Connection")).isEqualTo("close");
    assertThat(Filters.refused(meters, Reason.SLOW_BODY)).isEqualTo(1);
  }

  private static ServletInputStream trickle() {
    return new DelegatingServletInputStream(InputStream.nullInputStream()) {
      @Override
      public int read(byte[] target, int offset, int length) {
        spin(Duration.ofMillis(1));
        target[offset] = ' ';
        return 1;
      }
    };
  }

  private static void spin(Duration time) {
    long since = System.nanoTime();
    while (System.nanoTime() - since < time.toNanos()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void connections_are_given_up_while_the_instance_drains() throws Exception {
    assertThat(answer(Filters.call("GET", "/"), new MockFilterChain()).getHeader("Connection"))
        .isNull();
    draining.start();
    draining.stop();
    assertThat(answer(Filters.call("GET", "/"), new MockFilterChain()).getHeader("Connection"))
        .isEqualTo("close");
  }

  private int bodyOf(int bytes, boolean chunked) throws IOException, ServletException {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/") {
          @Override
          public long getContentLengthLong() {
            return chunked ? -1 : super.getContentLengthLong();
          }
        };
    request.setContent(new byte[bytes]);
    if (chunked) {
      request.addHeader("Transfer-Encoding", "chunked");
    }
    FilterChain reader =
        (call, answer) -> assertThat(call.getInputStream().readAllBytes()).hasSize(bytes);
    return answer(request, reader).getStatus();
  }

  private int statusAfterWaiting(String method, String path) throws InterruptedException {
    int[] status = new int[1];
    Runnable work =
        RequestThread.timed(
            () -> {
              try {
                status[0] = status(method, path);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (ServletException e) {
                throw new IllegalStateException(e);
              }
            });
    spin(Duration.ofMillis(2));
    RequestThread thread = new RequestThread(work, "request");
    thread.start();
    thread.join();
    return status[0];
  }

  private OverloadFilter filter(Map<String, String> settings) {
    return new OverloadFilter(
        Filters.properties(settings), new ProtectionMeters(meters), Filters.problems(), draining);
  }

  private int status(String method, String path) throws IOException, ServletException {
    return answered(method, path, new MockFilterChain());
  }

  private int answered(String method, String path, FilterChain rest)
      throws IOException, ServletException {
    return answer(Filters.call(method, path), rest).getStatus();
  }

  private MockHttpServletResponse answer(MockHttpServletRequest request, FilterChain rest)
      throws IOException, ServletException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, rest);
    return response;
  }
}
