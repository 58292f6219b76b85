package dev.headroom.reference.shared.web;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Turns answers of use cases into HTTP. */
public final class Responses {
  private static final int RETRY_AFTER_SECONDS = 2;

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
    headers(refusal.code(), headers);
    return ResponseEntity.status(refusal.code().status()).headers(headers).body(detail(refusal));
  }

  /** Whether the answer says when to come again. */
  public static boolean saysWhen(Code code) {
    return code.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
        || code.status() == HttpStatus.TOO_MANY_REQUESTS.value();
  }

  static void headers(Code code, HttpHeaders headers) {
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (saysWhen(code)) {
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
    }
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
    return problem;
  }
}
