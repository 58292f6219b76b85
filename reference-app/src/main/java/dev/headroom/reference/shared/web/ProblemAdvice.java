package dev.headroom.reference.shared.web;

import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import dev.headroom.reference.shared.redis.RedisUnavailableException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Gives whatever goes wrong the same form: problem details with a stable code. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> redisUnavailable(RedisUnavailableException e) {
    LOG.debug("{}", e.getMessage());
    return Responses.problem(Refusal.of(Code.QUEUE_UNAVAILABLE));
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<Object> storeUnavailable(Exception e) {
    LOG.warn("the database didn't serve a request: {}", e.getMessage());
    return Responses.problem(Refusal.of(Code.STORE_UNAVAILABLE));
  }

  @ExceptionHandler
  ResponseEntity<Object> bug(Exception e) {
    LOG.error("a request failed", e);
    return Responses.problem(Refusal.of(Code.INTERNAL_ERROR));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String fields =
        e.getBindingResult().getFieldErrors().stream()
            .map(error -> error.getField() + " " + error.getDefaultMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    return Responses.problem(Refusal.of(Code.INVALID_REQUEST, fields));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Code code = Responses.codeOf(status.value());
    return ResponseEntity.status(code.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Responses.detail(Refusal.of(code)));
  }
}
