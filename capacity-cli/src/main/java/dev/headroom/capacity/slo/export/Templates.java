package dev.headroom.capacity.slo.export;

/** Annotations and labels are Go templates to Prometheus. */
final class Templates {

  private Templates() {}

  /** Text that no template looks into. */
  static String literal(String text) {
    return text.replace("{{", "{{ \"{{\" }}");
  }
}
