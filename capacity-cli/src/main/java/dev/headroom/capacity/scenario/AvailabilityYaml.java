package dev.headroom.capacity.scenario;

import dev.headroom.capacity.slo.Availability;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.ObjectiveException;
import dev.headroom.capacity.slo.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an availability is told of, in YAML.
 *
 * <pre>
 * within = duration                                    a good request took at most so long
 * window = duration | [ "±" ] duration "of opening"    the worst stretch of that length, or the one
 *                                                      around the moment at which counting begins
 * slice  = duration                                    slices of time are good or bad, not requests
 * good   = target in percent                           share of good requests of a good slice
 * </pre>
 */
final class AvailabilityYaml {

  static final List<String> KEYS = List.of("within", "window", "slice", "good");

  private static final Pattern WINDOW =
      Pattern.compile("(\u00b1|\\+/?-)?\\s*(.*?)\\s*(of (?:the )?opening)?");

  private AvailabilityYaml() {}

  /**
   * @throws ObjectiveException if the objective is about something else
   */
  static Objective read(Objective objective, Fields fields) {
    if (KEYS.stream().noneMatch(fields::has)) {
      return objective;
    }
    if (fields.has("good") && !fields.has("slice")) {
      throw fields.error("good", "\"good\" says what a good slice is.", "slice: 10 s");
    }
    String window = fields.textOrNull("window");
    Matcher parts = WINDOW.matcher(window == null ? "" : window);
    boolean opening = parts.matches() && parts.group(3) != null;
    if (parts.matches() && parts.group(1) != null && !opening) {
      throw fields.error(
          "window", "\"window\" does not say around what.", "window: \u00b1 5 min of opening");
    }
    Duration within = fields.has("within") ? fields.duration("within", "500 ms") : null;
    Duration slice = fields.has("slice") ? fields.duration("slice", "10 s") : null;
    Duration span = window == null ? null : span(fields, parts.group(2));
    if (span != null && slice != null && span.compareTo(slice) < 0) {
      throw fields.error("slice", "\"slice\" is longer than \"window\".", "slice: 10 s");
    }
    return objective.over(
        within == null ? null : (double) within.toMillis(),
        span,
        opening,
        slice,
        fields.textOrNull("good"));
  }

  private static Duration span(Fields fields, String text) {
    Duration span;
    try {
      span = Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw fields.error(
          "window",
          "\"window\" is \"" + text + "\", " + e.getMessage() + ".",
          "window: 5 min, or \u00b1 5 min of opening");
    }
    if (span.isZero()) {
      throw fields.error("window", "\"window\" is no time at all.", "window: 5 min");
    }
    return span;
  }

  static void write(Availability availability, Target target, Map<String, Object> map) {
    Double within = availability.withinMs();
    if (within != null) {
      map.put("within", Durations.format(Duration.ofMillis(Math.round(within))));
    }
    Duration span = availability.span();
    if (span != null) {
      map.put(
          "window",
          availability.opening()
              ? "\u00b1 " + Durations.format(span) + " of opening"
              : Durations.format(span));
    }
    Duration slice = availability.slice();
    if (slice != null) {
      map.put("slice", Durations.format(slice));
      @Nullable Target good = availability.good();
      map.put("good", good == null ? target.text() : good.text());
    }
  }
}
