package dev.headroom.testbed.toxiproxy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The toxics, a line each. */
enum ToxicType {
  BANDWIDTH(BandwidthToxic.class),
  LATENCY(LatencyToxic.class),
  LIMIT_DATA(LimitDataToxic.class),
  NOOP(NoopToxic.class),
  RESET_PEER(ResetPeerToxic.class),
  SLICER(SlicerToxic.class),
  SLOW_CLOSE(SlowCloseToxic.class),
  TIMEOUT(TimeoutToxic.class);

  final Class<? extends Toxic> attributes;

  ToxicType(Class<? extends Toxic> attributes) {
    this.attributes = attributes;
  }

  static ToxicType of(String text) {
    return Arrays.stream(values())
        .filter(type -> type.label().equals(text))
        .findFirst()
        .orElseThrow(() -> ApiException.badRequest("invalid toxic type"));
  }

  @JsonValue
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
