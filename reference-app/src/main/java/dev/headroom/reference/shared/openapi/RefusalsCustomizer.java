package dev.headroom.reference.shared.openapi;

import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.web.Refuses;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Turns {@link Refuses}, and what any call may refuse, into answers of the operation. */
class RefusalsCustomizer implements OperationCustomizer {
  private static final String LAST_EVENT_ID = "Last-Event-ID";

  /** Of any call, whatever it is about. */
  private static final Set<Code> ANY =
      EnumSet.of(
          Code.INVALID_REQUEST,
          Code.UNAUTHENTICATED,
          Code.NOT_ACCEPTABLE,
          Code.RATE_LIMITED,
          Code.INTERNAL_ERROR,
          Code.AUTHENTICATION_UNAVAILABLE,
          Code.OVERLOADED);

  /** Of any call that takes a body. */
  private static final Set<Code> WITH_BODY =
      EnumSet.of(Code.PAYLOAD_TOO_LARGE, Code.UNSUPPORTED_MEDIA_TYPE);

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    ApiResponses responses = operation.getResponses();
    TreeMap<Integer, Set<Code>> byStatus = new TreeMap<>();
    for (Code code : codes(operation, method)) {
      byStatus.computeIfAbsent(code.status(), status -> EnumSet.noneOf(Code.class)).add(code);
    }
    byStatus.forEach(
        (status, codes) ->
            responses.addApiResponse(String.valueOf(status), Problems.response(codes)));
    responses.computeIfPresent("204", (status, response) -> response.content(null));
    requireParameters(operation);
    return operation;
  }

  /**
   * Handlers take "" for what was left out, so as to refuse it in the contract's words; but a
   * stream that begins has no last event.
   */
  private static void requireParameters(Operation operation) {
    for (Parameter parameter :
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
      if ("".equals(parameter.getSchema().getDefault())) {
        parameter.required(!parameter.getName().equals(LAST_EVENT_ID)).getSchema().setDefault(null);
      }
    }
  }

  private static Set<Code> codes(Operation operation, HandlerMethod method) {
    Set<Code> codes = EnumSet.copyOf(ANY);
    if (operation.getRequestBody() != null) {
      codes.addAll(WITH_BODY);
    }
    Refuses refuses = method.getMethodAnnotation(Refuses.class);
    if (refuses != null) {
      codes.addAll(Set.of(refuses.value()));
    }
    return codes;
  }
}
