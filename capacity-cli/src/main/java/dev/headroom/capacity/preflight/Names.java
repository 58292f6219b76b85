package dev.headroom.capacity.preflight;

import dev.headroom.capacity.scenario.Journey;
import dev.headroom.capacity.scenario.Step;
import dev.headroom.capacity.scenario.Suggestions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The names that figures of a run can have. */
final class Names {

  /** What is sampled while a run lasts. */
  static final Set<String> METRICS = MetricNames.ALL;

  static final Set<String> OBSERVED =
      Set.of(
          "arrival.lateness.millis",
          "stream.firstEvent.millis",
          "stream.gap.millis",
          "stream.admissionDelay.millis",
          "stream.success.percent",
          "stream.lost",
          "stream.duplicated",
          "stream.outOfOrder",
          "stream.reconnects",
          "admission.lateness.millis",
          "visit.success.percent",
          "visit.gaveUp");

  private Names() {}

  /** The name that the requests of a step have in the raw log. */
  static String request(String step) {
    return Step.valueOf(step.toUpperCase(Locale.ROOT)).request();
  }

  /** Names that the requests of a journey can have. */
  static Set<String> requests(Way way) {
    Set<String> names = new LinkedHashSet<>();
    way.counts().keySet().stream().map(Names::request).forEach(names::add);
    if (way.polls()) {
      names.add("status");
    }
    if (way.giveUp() > 0 || way.buy() < 1) {
      names.add("leave");
    }
    way.accept().keySet().forEach(step -> names.add(request(step) + Journey.REFUSED));
    return names;
  }

  /** The name that is likely meant, else all of them. */
  static String meant(String wrong, Collection<String> known) {
    return Suggestions.nearest(wrong, known)
        .orElseGet(() -> "one of " + String.join(", ", known.stream().sorted().toList()));
  }
}
