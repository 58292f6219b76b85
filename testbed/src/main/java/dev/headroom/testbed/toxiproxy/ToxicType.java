package dev.headroom.testbed.toxiproxy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The toxics that are built here, a line each. */
enum ToxicType {
  LATENCY(LatencyToxic.class);

  final Class<? extends Toxic> attributes;

  ToxicType(Class<? extends Toxic> attributes) {
    this.attributes = attributes;
  }

  static ToxicType of(String text) {
    return Arrays.stream(values())
        .filter(type -> type.label().equals(text))
        .findFirst()
        .orElseThrow(() -> ApiException.badRequest("invalid toxic type" + known(text)));
  }

  private static String known(String text) {
    String labels = Arrays.stream(values()).map(ToxicType::label).collect(Collectors.joining(", "));
    return ": '" + text + "' is not one of those that the embedded server has (" + labels + ")";
  }

  @JsonValue
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
