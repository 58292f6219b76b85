package dev.headroom.capacity.slo.export;

/**
 * An alert.
 *
 * @param window over which it looks, as Prometheus writes durations
 * @param lasting how long it must hold before it fires, as Prometheus writes durations
 * @param summary continues the objective's name
 * @param description what is the matter and what to do; may use Prometheus' templates
 */
record Alert(
    String name,
    String expression,
    String severity,
    String window,
    String lasting,
    String summary,
    String description) {}
