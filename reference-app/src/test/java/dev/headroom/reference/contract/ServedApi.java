package dev.headroom.reference.contract;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code /v3/api-docs} tells. */
public final class ServedApi {
  private final JsonNode root;

  public ServedApi(String json) {
    root = new JsonMapper().readTree(json);
  }

  public Map<String, Call> calls() {
    Map<String, Call> calls = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        calls.put(
            operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
            call(operation.getValue()));
      }
    }
    return calls;
  }

  /** Refusals that should say when to come again, and don't. */
  public Set<String> withoutRetryAfter() {
    Set<String> silent = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        for (String status : new String[] {"429", "503"}) {
          JsonNode response = operation.getValue().path("responses").path(status);
          if (!response.path("headers").has("Retry-After")) {
            silent.add(operation.getKey() + " " + path.getKey() + " " + status);
          }
        }
      }
    }
    return silent;
  }

  private Call call(JsonNode operation) {
    Set<String> takes = new HashSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      takes.add(
          parameter.path("name").asString() + (parameter.path("required").asBoolean() ? "" : "?"));
    }
    String answers = "";
    Set<String> refusals = new HashSet<>();
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        answers += response.getKey() + success(response.getValue().path("content"));
      } else {
        refusals(response.getKey(), response.getValue(), refusals);
      }
    }
    JsonNode body = operation.at("/requestBody/content/application~1json/schema");
    return new Call(takes, Shape.ofSchema(body, root), answers, refusals);
  }

  private String success(JsonNode content) {
    if (content.isEmpty()) {
      return "";
    }
    if (content.has("text/event-stream")) {
      return " event stream";
    }
    return " " + Shape.ofSchema(content.at("/application~1json/schema"), root);
  }

  private static void refusals(String status, JsonNode response, Set<String> refusals) {
    JsonNode schema = response.at("/content/application~1problem+json/schema/allOf/1");
    if (schema.isMissingNode()) {
      refusals.add(status + " without problem details");
    }
    for (JsonNode code : schema.at("/properties/code/enum")) {
      refusals.add(status + " " + code.asString());
    }
  }
}
