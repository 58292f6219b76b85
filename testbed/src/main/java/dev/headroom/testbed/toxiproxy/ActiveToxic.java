package dev.headroom.testbed.toxiproxy;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A toxic as the API shows it.
 *
 * @param toxicity the share of connections that it hits, from 0 to 1
 */
record ActiveToxic(Toxic attributes, String name, ToxicType type, Stream stream, float toxicity) {

  /** Fills in what a body leaves out: downstream, named after type and stream, on all. */
  static ActiveToxic from(ObjectNode body) {
    ToxicType type = ToxicType.of(text(body, "type"));
    String direction = text(body, "stream");
    Stream stream = direction.isEmpty() ? Stream.DOWNSTREAM : Stream.of(direction);
    String name = text(body, "name");
    JsonNode attributes = body.path("attributes");
    return new ActiveToxic(
        Json.convert(
            attributes.isMissingNode() || attributes.isNull() ? body.objectNode() : attributes,
            type.attributes),
        name.isEmpty() ? type.label() + "_" + stream.label() : name,
        type,
        stream,
        toxicity(body, 1));
  }

  /** Takes over attributes and toxicity; name, type and stream stay. */
  ActiveToxic changed(ObjectNode changes) {
    Toxic merged = Json.convert(Json.merge(attributes, changes.get("attributes")), type.attributes);
    return new ActiveToxic(merged, name, type, stream, toxicity(changes, toxicity));
  }

  private static String text(ObjectNode body, String field) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return Json.convert(value, String.class);
  }

  private static float toxicity(ObjectNode body, float otherwise) {
    JsonNode value = body.path("toxicity");
    return value.isMissingNode() || value.isNull() ? otherwise : Json.convert(value, Float.class);
  }
}
