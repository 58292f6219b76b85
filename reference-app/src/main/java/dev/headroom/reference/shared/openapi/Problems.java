package dev.headroom.reference.shared.openapi;

import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.web.Responses;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** How problem details look, in the words of OpenAPI. */
final class Problems {
  static final String NAME = "Problem";

  private Problems() {}

  /** What all problems share. */
  static Schema<?> schema() {
    return new ObjectSchema()
        .description("RFC 9457 problem details with a stable code")
        .addProperty("type", new StringSchema().format("uri"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema().format("uri-reference"))
        .addProperty("code", new StringSchema())
        .addProperty(
            "traceId", new StringSchema().description("Finds the request in the server's log"))
        .addRequiredItem("status")
        .addRequiredItem("code");
  }

  /** The answer with one status, whichever of these codes it carries. */
  static ApiResponse response(Collection<Code> codes) {
    StringSchema code = new StringSchema();
    codes.forEach(each -> code.addEnumItem(each.name()));
    Schema<?> problem =
        new Schema<>()
            .addAllOfItem(new Schema<>().$ref(NAME))
            .addAllOfItem(new ObjectSchema().addProperty("code", code).addRequiredItem("code"));
    ApiResponse response =
        new ApiResponse()
            .description(
                codes.stream()
                    .map(each -> each.name() + ": " + each.title())
                    .collect(Collectors.joining("; ")))
            .content(
                new Content()
                    .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(problem)));
    if (codes.stream().anyMatch(Responses::saysWhen)) {
      response.addHeaderObject(HttpHeaders.RETRY_AFTER, retryAfter());
    }
    return response;
  }

  private static Header retryAfter() {
    return new Header()
        .description("Whole seconds to wait before the next attempt")
        .schema(new IntegerSchema().minimum(BigDecimal.ONE));
  }
}
