package dev.headroom.testbed.toxiproxy;

import io.netty.handler.codec.http.HttpResponseStatus;

/** A call that the API answers with an error; the words are those of the real server. */
final class ApiException extends RuntimeException {
  final HttpResponseStatus status;
  final String body;

  private ApiException(HttpResponseStatus status, String message) {
    this(status, message, Json.error(message, status.code()) + "\n");
  }

  private ApiException(HttpResponseStatus status, String message, String body) {
    super(message);
    this.status = status;
    this.body = body;
  }

  static ApiException badRequest(String message) {
    return new ApiException(HttpResponseStatus.BAD_REQUEST, message);
  }

  static ApiException badBody(String reason) {
    return badRequest("bad request body: " + reason);
  }

  static ApiException missing(String field) {
    return badRequest("missing required field: " + field);
  }

  static ApiException notFound(String what) {
    return new ApiException(HttpResponseStatus.NOT_FOUND, what + " not found");
  }

  static ApiException noSuchPage() {
    return new ApiException(HttpResponseStatus.NOT_FOUND, "page not found", "404 page not found\n");
  }

  static ApiException exists(String what) {
    return new ApiException(HttpResponseStatus.CONFLICT, what + " already exists");
  }

  static ApiException methodNotAllowed() {
    return new ApiException(HttpResponseStatus.METHOD_NOT_ALLOWED, "method not allowed", "");
  }

  static ApiException forbidden(String message) {
    return new ApiException(HttpResponseStatus.FORBIDDEN, message, message + "\n");
  }

  static ApiException internal(String message) {
    return new ApiException(HttpResponseStatus.INTERNAL_SERVER_ERROR, message);
  }
}
