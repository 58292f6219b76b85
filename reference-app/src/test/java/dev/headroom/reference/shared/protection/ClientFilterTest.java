package dev.headroom.reference.shared.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.shared.protection.Filters.KnownCaller;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientFilterTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final KnownCaller caller = new KnownCaller();
  private final ClientFilter filter =
      filter(
          Map.of(
              "protection.client-rate", "0.25",
              "protection.client-burst", "2",
              "protection.address-rate", "0.25",
              "protection.address-burst", "4"));

  @Test
  void a_proven_user_has_one_share_whatever_the_waiting_token() throws Exception {
    caller.isUser(1);
    assertThat(status("t1")).isEqualTo(200);
    assertThat(status("t2")).isEqualTo(200);
    MockHttpServletResponse third = answer("t3");
    assertThat(third.getStatus()).isEqualTo(429);
    assertThat(third.getHeader("Retry-After")).isEqualTo("4");
    assertThat(third.getContentAsString()).contains("RATE_LIMITED");
    caller.isUser(2);
    assertThat(status("t1")).isEqualTo(200);
    assertThat(Filters.refused(meters, Reason.CLIENT_RATE)).isEqualTo(1);
  }

  @Test
  void a_proven_user_does_not_share_with_the_neighbours_at_the_same_address() throws Exception {
    for (long user = 1; user <= 20; user++) {
      caller.isUser(user);
      assertThat(status("")).isEqualTo(200);
    }
  }

  @Test
  void tokens_that_prove_no_user_have_a_share_each_and_one_of_the_address() throws Exception {
    assertThat(List.of(status("t1"), status("t1"), status("t1"))).containsExactly(200, 200, 429);
    assertThat(List.of(status("t2"), status("t3"), status("t4"))).containsExactly(200, 200, 429);
    assertThat(Filters.refused(meters, Reason.CLIENT_RATE)).isEqualTo(1);
    assertThat(Filters.refused(meters, Reason.ADDRESS_RATE)).isEqualTo(1);
  }

  @Test
  void streams_count_until_they_end() throws Exception {
    ClientFilter streams = filter(Map.of("protection.streams-per-client", "2"));
    caller.isUser(7);
    MockHttpServletRequest first = stream();
    assertThat(subscribed(streams, first)).isEqualTo(200);
    assertThat(subscribed(streams, stream())).isEqualTo(200);
    assertThat(subscribed(streams, stream())).isEqualTo(429);
    assertThat(Filters.refused(meters, Reason.STREAMS)).isEqualTo(1);
    Objects.requireNonNull(first.getAsyncContext()).complete();
    assertThat(subscribed(streams, stream())).isEqualTo(200);
  }

  @Test
  void a_call_that_starts_no_stream_does_not_count() throws Exception {
    OpenStreams streams = new OpenStreams(1);
    for (int i = 0; i < 3; i++) {
      assertThat(streams.follow("client", stream(), () -> {})).isTrue();
    }
    assertThat(streams.clients()).isZero();
  }

  private ClientFilter filter(Map<String, String> settings) {
    return new ClientFilter(
        Filters.properties(settings), caller, new ProtectionMeters(meters), Filters.problems());
  }

  private static MockHttpServletRequest stream() {
    MockHttpServletRequest request = Filters.call("GET", "/api/v1/waiting/reservation/subscribe");
    request.setAsyncSupported(true);
    return request;
  }

  private static int subscribed(ClientFilter filter, MockHttpServletRequest request)
      throws IOException, ServletException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, (call, answer) -> call.startAsync(call, answer));
    return response.getStatus();
  }

  private int status(String token) throws IOException, ServletException {
    return answer(token).getStatus();
  }

  private MockHttpServletResponse answer(String token) throws IOException, ServletException {
    MockHttpServletRequest request = Filters.call("GET", "/api/v1/waiting/reservation/status");
    if (!token.isEmpty()) {
      request.addHeader("X-Waiting-Token", token);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
