package dev.headroom.capacity.scenario;

import dev.headroom.chaos.probe.LiveProbe;
import dev.headroom.chaos.probe.Probes;
import dev.headroom.chaos.probe.Tolerance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads a live probe of a drill's file. */
final class DrillProbe {
  private static final List<String> OURS =
      List.of("name", "type", "tolerance", "unit", "every", "after");
  private static final Duration USUALLY = Duration.ofMillis(500);

  private DrillProbe() {}

  static LiveProbe read(String file, YamlNode node, Duration usually) {
    Fields any = Fields.ofAny(file, node, "a probe");
    String type = any.oneOf("type", null, Probes.types(), "a probe");
    List<String> known = new ArrayList<>(OURS);
    known.addAll(Probes.keys(type));
    Fields fields = Fields.of(file, node, "the probe " + type, known);
    Tolerance tolerance = fields.parsed("tolerance", "\"< 100\"", Tolerance::parse);
    LiveProbe.Kind kind =
        any.parsed("type", "redis-round-trip", text -> Probes.of(text, fields.textsBut(OURS)));
    return new LiveProbe(
        fields.text("name", "Redis answers"),
        fields.textOr("unit", Probes.unit(type)),
        kind,
        tolerance,
        fields.has("every") ? fields.duration("every", Durations.format(usually)) : usually);
  }

  static LiveProbe read(String file, YamlNode node) {
    return read(file, node, USUALLY);
  }
}
