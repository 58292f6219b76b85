package dev.headroom.reference.shared.protection;

import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.shutdown.Draining;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Refuses what came too late, too much or too large, before anything is spent on it. Who has waited
 * long has likely given up, and answering them would make the next wait as long.
 */
class OverloadFilter implements Filter {
  private static final String EVERYBODY = "everybody";
  private final ProtectionProperties properties;
  private final ProtectionMeters meters;
  private final ProblemWriter problems;
  private final Draining draining;
  private final RateLimit overall;
  private final AtomicInteger inFlight;
  private final long longestWait;
  private final long longestWaitToFinish;
  private final int mostBytes;
  private final long longestBody;

  OverloadFilter(
      ProtectionProperties properties,
      ProtectionMeters meters,
      ProblemWriter problems,
      Draining draining) {
    this.properties = properties;
    this.meters = meters;
    this.problems = problems;
    this.draining = draining;
    this.overall =
        new RateLimit(properties.overallRate(), properties.overallBurst(), 1, System::nanoTime);
    this.inFlight = meters.inFlight();
    this.longestWait = properties.longestWait().toNanos();
    this.longestWaitToFinish = properties.longestWaitToFinish().toNanos();
    this.mostBytes = (int) properties.largestBody().toBytes();
    this.longestBody = properties.longestBody().toNanos();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest call = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("X-Content-Type-Options", "nosniff");
    if (draining.isDraining()) {
      answer.setHeader(HttpHeaders.CONNECTION, "close");
    }
    int now = inFlight.incrementAndGet();
    try {
      Reason overload = overload(call, now);
      if (overload != null) {
        meters.refused(overload);
        problems.write(answer, Code.OVERLOADED);
        return;
      }
      long nanos = overall.take(EVERYBODY);
      if (nanos > 0) {
        meters.refused(Reason.OVERALL_RATE);
        problems.write(answer, Responses.refusedFor(Code.RATE_LIMITED, Duration.ofNanos(nanos)));
        return;
      }
      BoundedBody.Taken taken = BoundedBody.take(call, mostBytes, longestBody);
      if (taken.request() != null) {
        chain.doFilter(taken.request(), response);
      } else {
        boolean large = taken.refused() == Reason.LARGE_BODY;
        meters.refused(large ? Reason.LARGE_BODY : Reason.SLOW_BODY);
        answer.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(answer, large ? Code.PAYLOAD_TOO_LARGE : Code.INVALID_REQUEST);
      }
    } finally {
      inFlight.decrementAndGet();
    }
  }

  private @Nullable Reason overload(HttpServletRequest call, int now) {
    long waited = RequestThread.waitedNanos();
    if (waited <= longestWait && now <= properties.mostInFlight()) {
      return null;
    }
    boolean finishes = finishes(call);
    if (waited > (finishes ? longestWaitToFinish : longestWait)) {
      return Reason.WAITED;
    }
    int most = properties.mostInFlight() + (finishes ? properties.reserve() : 0);
    return now > most ? Reason.IN_FLIGHT : null;
  }

  private boolean finishes(HttpServletRequest call) {
    String line = call.getMethod() + " " + call.getRequestURI();
    return properties.finishing().stream().anyMatch(line::startsWith);
  }
}
