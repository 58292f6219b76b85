package dev.headroom.reference.shared.web;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Lets handlers return the {@link Answer} of their use case, so that their signature tells what
 * OpenAPI has to say: a value goes out with the status of the method, a refusal as a problem.
 */
@RestControllerAdvice
class AnswerAdvice implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
    return Answer.class.isAssignableFrom(method.getParameterType());
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter method,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (response.getHeaders().getCacheControl() == null) {
      response.getHeaders().setCacheControl("no-store");
    }
    return body instanceof Answer<?> answer
        ? answer.<@Nullable Object>fold(
            value -> isEmpty(response) ? null : value, refusal -> problem(refusal, response))
        : body;
  }

  private static boolean isEmpty(ServerHttpResponse response) {
    return response instanceof ServletServerHttpResponse servlet
        && servlet.getServletResponse().getStatus() == HttpStatus.NO_CONTENT.value();
  }

  private static ProblemDetail problem(Refusal refusal, ServerHttpResponse response) {
    response.setStatusCode(HttpStatusCode.valueOf(refusal.code().status()));
    Responses.headers(refusal, response.getHeaders());
    return Responses.detail(refusal);
  }
}
