package dev.headroom.reference.shared.web;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Turns answers of use cases into HTTP. */
public final class Responses {
  static final int RETRY_AFTER_SECONDS = 2;
  private static final String RETRY_AFTER_FACT = "retryAfterSeconds";

  private Responses() {}

  /** The value with this status, or the refusal as a problem. */
  public static ResponseEntity<Object> of(HttpStatus status, Answer<?> answer) {
    return answer.fold(value -> ResponseEntity.status(status).body(value), Responses::problem);
  }

  /** 204, or the refusal as a problem. */
  public static ResponseEntity<Object> empty(Answer<?> answer) {
    return answer.fold(value -> ResponseEntity.noContent().build(), Responses::problem);
  }

  /** A refusal as RFC 9457 problem details; 429 and 503 say when to come again. */
  public static ResponseEntity<Object> problem(Refusal refusal) {
    HttpHeaders headers = new HttpHeaders();
    headers(refusal, headers);
    return ResponseEntity.status(refusal.code().status()).headers(headers).body(detail(refusal));
  }

  /** Whether the answer says when to come again. */
  public static boolean saysWhen(Code code) {
    return code.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
        || code.status() == HttpStatus.TOO_MANY_REQUESTS.value();
  }

  /** A refusal that lasts for a known time, rounded up to whole seconds, 1 at least. */
  public static Refusal refusedFor(Code code, Duration time) {
    long seconds = Math.max(1, time.plusSeconds(1).minusNanos(1).toSeconds());
    return new Refusal(code, code.title(), Map.of(RETRY_AFTER_FACT, seconds));
  }

  /** What a status of the frameworks means. */
  static Code codeOf(int status) {
    return switch (status) {
      case 404 -> Code.NOT_FOUND;
      case 405 -> Code.METHOD_NOT_ALLOWED;
      case 406 -> Code.NOT_ACCEPTABLE;
      case 413 -> Code.PAYLOAD_TOO_LARGE;
      case 415 -> Code.UNSUPPORTED_MEDIA_TYPE;
      default -> status < 500 ? Code.INVALID_REQUEST : Code.INTERNAL_ERROR;
    };
  }

  static void headers(Refusal refusal, HttpHeaders headers) {
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (saysWhen(refusal.code())) {
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds(refusal)));
    }
  }

  static long retryAfterSeconds(Refusal refusal) {
    return refusal.facts().get(RETRY_AFTER_FACT) instanceof Long seconds
        ? seconds
        : RETRY_AFTER_SECONDS;
  }

  static ProblemDetail detail(Refusal refusal) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(refusal.code().status()), refusal.detail());
    problem.setTitle(refusal.code().title());
    problem.setType(
        URI.create("urn:headroom:problem:" + refusal.code().name().toLowerCase(Locale.ROOT)));
    problem.setProperty("code", refusal.code().name());
    refusal.facts().forEach(problem::setProperty);
    String trace = MDC.get("traceId");
    if (trace != null) {
      problem.setProperty("traceId", trace);
    }
    return problem;
  }
}
