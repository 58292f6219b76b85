package dev.headroom.reference.shared.cache;

import dev.headroom.reference.shared.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Writes a granted document as it is, without asking converters; a refusal goes the way of all
 * refusals. Clients may keep an answer but have to ask whether it still stands.
 */
final class DocumentReturnValues implements HandlerMethodReturnValueHandler {
  private final HandlerMethodReturnValueHandler others;

  DocumentReturnValues(HandlerMethodReturnValueHandler others) {
    this.others = others;
  }

  @Override
  public boolean supportsReturnType(MethodParameter method) {
    ResolvableType type = ResolvableType.forMethodParameter(method);
    return type.resolve() == Answer.class && type.getGeneric().resolve() == Document.class;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter method,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws Exception {
    if (value instanceof Answer.Granted<?> granted && granted.value() instanceof Document<?> it) {
      container.setRequestHandled(true);
      write(
          it,
          Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
          Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    } else {
      others.handleReturnValue(value, method, container, request);
    }
  }

  private static void write(
      Document<?> document, HttpServletRequest request, HttpServletResponse response)
      throws java.io.IOException {
    response.setHeader(HttpHeaders.ETAG, document.tag());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(document.tag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(document.bytes().length);
    response.getOutputStream().write(document.bytes());
  }
}
