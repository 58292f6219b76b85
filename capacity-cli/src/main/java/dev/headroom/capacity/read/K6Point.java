package dev.headroom.capacity.read;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** One line of k6's JSON output, as far as figures need it; used again for every line. */
final class K6Point {

  private static final JsonMapper JSON = JsonMapper.shared();

  String type = "";
  String metric = "";
  String time = "";
  double value;
  String group = "";
  String name = "";
  String method = "";
  String url = "";
  String status = "";
  String error = "";
  String errorCode = "";
  String scenario = "";

  /** Null where k6 was not asked to tell. */
  @Nullable Boolean expected;

  void read(byte[] bytes, int from, int length) throws DamagedException {
    clear();
    try (JsonParser json = JSON.createParser(bytes, from, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new DamagedException("a line that is no JSON object");
      }
      for (String field = json.nextName(); field != null; field = json.nextName()) {
        JsonToken token = json.nextToken();
        switch (field) {
          case "type" -> type = text(json, token);
          case "metric" -> metric = text(json, token);
          case "data" -> data(json, token);
          default -> json.skipChildren();
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw new DamagedException("a line that is no single JSON object");
      }
    } catch (JacksonException e) {
      throw new DamagedException("a line that is no whole JSON object");
    }
  }

  private void clear() {
    type = metric = time = "";
    value = Double.NaN;
    group = name = method = url = status = error = errorCode = scenario = "";
    expected = null;
  }

  private void data(JsonParser json, JsonToken token) {
    if (token != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (String field = json.nextName(); field != null; field = json.nextName()) {
      JsonToken of = json.nextToken();
      switch (field) {
        case "time" -> time = text(json, of);
        case "value" -> value = of.isNumeric() ? json.getDoubleValue() : Double.NaN;
        case "tags" -> tags(json, of);
        default -> json.skipChildren();
      }
    }
  }

  private void tags(JsonParser json, JsonToken token) {
    if (token != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (String tag = json.nextName(); tag != null; tag = json.nextName()) {
      JsonToken of = json.nextToken();
      switch (tag) {
        case "group" -> group = text(json, of);
        case "name" -> name = text(json, of);
        case "method" -> method = text(json, of);
        case "url" -> url = text(json, of);
        case "status" -> status = text(json, of);
        case "error" -> error = text(json, of);
        case "error_code" -> errorCode = text(json, of);
        case "scenario" -> scenario = text(json, of);
        case "expected_response" -> expected = expected(text(json, of));
        default -> json.skipChildren();
      }
    }
  }

  private static @Nullable Boolean expected(String text) {
    return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
  }

  private static String text(JsonParser json, JsonToken token) {
    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      return json.getString();
    }
    json.skipChildren();
    return "";
  }

  /** Groups and name as other tools' requests have them. */
  String request() {
    String own = !name.isEmpty() ? name : (method + " " + url).strip();
    String full = own.isEmpty() ? metric : own;
    String path = group.startsWith("::") ? group.substring(2) : group;
    return path.isEmpty() ? full : path.replace("::", " / ") + " / " + full;
  }

  /** Whether k6 or the status says that it went well. */
  boolean ok() {
    if (metric.startsWith("ws")) {
      return status.equals("101");
    }
    if (metric.startsWith("grpc")) {
      return status.isEmpty() ? error.isEmpty() : status.equals("0");
    }
    if (expected != null) {
      return expected;
    }
    boolean refused = status.equals("0") || status.length() == 3 && status.compareTo("400") >= 0;
    return error.isEmpty() && errorCode.isEmpty() && !refused;
  }

  /** Whether anything says if it went well: tags can be left out of what k6 writes. */
  boolean told() {
    return expected != null || !status.isEmpty() || !error.isEmpty() || !errorCode.isEmpty();
  }

  /** Why it failed, in few words. */
  String failure() {
    boolean grpc = metric.startsWith("grpc");
    String kind = grpc ? "gRPC status " : "HTTP status ";
    boolean answered = !status.isEmpty() && (grpc || !status.equals("0"));
    boolean implied = errorCode.isEmpty() || errorCode.equals("1" + status);
    String code = implied ? "" : "k6 error code " + errorCode;
    if (!error.isEmpty()) {
      return code.isEmpty() ? error : error + " (" + code + ")";
    }
    if (answered) {
      return code.isEmpty() ? kind + status : kind + status + " (" + code + ")";
    }
    return code.isEmpty() ? "no answer" : code;
  }
}
