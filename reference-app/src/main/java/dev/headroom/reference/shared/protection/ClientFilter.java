package dev.headroom.reference.shared.protection;

import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import dev.headroom.reference.shared.security.Callers;
import dev.headroom.reference.shared.web.ProblemWriter;
import dev.headroom.reference.shared.web.Responses;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Lets no client take more than its share. Only who has proved to be a user is known for sure; a
 * waiting token stands for its holder as a whole, secret and all, so that nobody can use up
 * another's share by a guessed number, and as anybody can make one up, the address counts too.
 */
class ClientFilter implements Filter {
  private static final int LONGEST_TOKEN = 100;
  private final RateLimit clients;
  private final RateLimit addresses;
  private final OpenStreams streams;
  private final Callers callers;
  private final ProtectionMeters meters;
  private final ProblemWriter problems;

  ClientFilter(
      ProtectionProperties properties,
      Callers callers,
      ProtectionMeters meters,
      ProblemWriter problems) {
    int most = properties.clientsRemembered();
    this.clients =
        new RateLimit(properties.clientRate(), properties.clientBurst(), most, System::nanoTime);
    this.addresses =
        new RateLimit(properties.addressRate(), properties.addressBurst(), most, System::nanoTime);
    this.streams = new OpenStreams(properties.streamsPerClient());
    this.callers = callers;
    this.meters = meters;
    this.problems = problems;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest call = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    OptionalLong user = callers.provenUser();
    Object client = user.isPresent() ? (Object) user.getAsLong() : token(call);
    if (client != null && isOver(clients.take(client), Reason.CLIENT_RATE, answer)) {
      return;
    }
    if (user.isEmpty()
        && isOver(addresses.take(call.getRemoteAddr()), Reason.ADDRESS_RATE, answer)) {
      return;
    }
    if (client == null || !OpenStreams.isStream(call)) {
      chain.doFilter(request, response);
    } else if (!streams.follow(client, call, () -> chain.doFilter(request, response))) {
      meters.refused(Reason.STREAMS);
      problems.write(
          answer, Refusal.of(Code.RATE_LIMITED, "This client has too many streams open"));
    }
  }

  private boolean isOver(long nanos, Reason reason, HttpServletResponse answer) throws IOException {
    if (nanos == 0) {
      return false;
    }
    meters.refused(reason);
    problems.write(answer, Responses.refusedFor(Code.RATE_LIMITED, Duration.ofNanos(nanos)));
    return true;
  }

  private static @Nullable String token(HttpServletRequest call) {
    String token = call.getHeader("X-Waiting-Token");
    if (token == null && OpenStreams.isStream(call)) {
      token = call.getParameter("userKey");
    }
    return token == null || token.isEmpty() || token.length() > LONGEST_TOKEN ? null : token;
  }
}
