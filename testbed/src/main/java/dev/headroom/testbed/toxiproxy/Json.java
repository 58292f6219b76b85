package dev.headroom.testbed.toxiproxy;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** As strict as the real server: no number for a string, no fraction for an integer. */
final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private Json() {}

  static <T> T read(String body, Class<T> type) {
    return convert(tree(body), type);
  }

  static <T> T convert(JsonNode node, Class<T> type) {
    try {
      @Nullable T value = MAPPER.treeToValue(node, type);
      if (value == null) {
        throw ApiException.badBody("null");
      }
      return value;
    } catch (JacksonException e) {
      throw ApiException.badBody(e.getOriginalMessage());
    }
  }

  static ObjectNode object(String body) {
    if (tree(body) instanceof ObjectNode object) {
      return object;
    }
    throw ApiException.badBody("an object is expected");
  }

  /** What {@code base} looks like with the fields of {@code changes} put over its own. */
  static ObjectNode merge(Object base, @Nullable JsonNode changes) {
    ObjectNode merged = MAPPER.valueToTree(base);
    if (changes == null || changes.isNull()) {
      return merged;
    }
    if (changes instanceof ObjectNode object) {
      return merged.setAll(object);
    }
    throw ApiException.badBody("an object is expected");
  }

  static ObjectNode error(@Nullable String message, int status) {
    return MAPPER.createObjectNode().put("error", message).put("status", status);
  }

  static JsonNode tree(String body) {
    try {
      JsonNode node = MAPPER.readTree(body);
      if (node.isMissingNode()) {
        throw ApiException.badBody("EOF");
      }
      return node;
    } catch (JacksonException e) {
      throw ApiException.badBody(e.getOriginalMessage());
    }
  }
}
