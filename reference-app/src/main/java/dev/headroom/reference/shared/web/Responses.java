package dev.headroom.reference.shared.web;

import dev.headroom.reference.shared.Answer;
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

  /** A refusal as RFC 9457 problem details; 503 says when to come again. */
  public static ResponseEntity<Object> problem(Refusal refusal) {
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(refusal.code().status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (refusal.code().status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      response.header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
    }
    return response.body(detail(refusal));
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
