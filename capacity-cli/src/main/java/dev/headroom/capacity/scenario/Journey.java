package dev.headroom.capacity.scenario;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person does.
 *
 * @param think pause after each request
 * @param poll how often a waiting person asks
 * @param giveUp who loses patience in the line, and when; null for nobody
 * @param refresh who enters again while waiting, and how often; null for nobody
 * @param buyPercent of the admitted, 0 to 100; the others leave
 * @param accept statuses that are right answers although no success, by step
 * @param keepAlive after how long an idle connection is closed
 * @param seatsPerHold how many seats somebody holds, or books, at once
 */
public record Journey(
    Turns turns,
    Span think,
    Duration poll,
    @Nullable Habit giveUp,
    @Nullable Habit refresh,
    double buyPercent,
    Map<Step, List<Integer>> accept,
    Duration keepAlive,
    SeatCount seatsPerHold) {

  static final Duration DEFAULT_POLL = Duration.ofSeconds(5);
  static final Duration DEFAULT_KEEP_ALIVE = Duration.ofSeconds(60);
  static final double EVERYBODY = 100;

  /** What a raw log adds to a request's name where the answer was an accepted refusal. */
  public static final String REFUSED = " refused";

  public Journey {
    accept = Collections.unmodifiableMap(new LinkedHashMap<>(accept));
  }

  /** Names that its requests may have in the raw log. */
  public Set<String> requests() {
    Set<String> names = new LinkedHashSet<>();
    turns.steps().forEach(step -> names.add(step.request()));
    if (giveUp != null || buyPercent < EVERYBODY) {
      names.add(Step.LEAVE.request());
    }
    accept.keySet().forEach(step -> names.add(step.request() + REFUSED));
    return names;
  }

  public boolean streams() {
    return turns.steps().contains(Step.STREAM);
  }
}
