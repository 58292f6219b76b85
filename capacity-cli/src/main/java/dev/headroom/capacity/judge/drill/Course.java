package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.run.DrillEntry;
import dev.headroom.capacity.run.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a drill went, as its journal tells.
 *
 * @param entries in order of time, at least one
 * @param faults that were begun, by number
 */
record Course(List<DrillEntry> entries, List<Step> faults) {

  /** Where the journal never said how it ended. */
  static final String CUT = "CUT";

  /**
   * A fault. Times are null for what never came.
   *
   * @param inForce whether it is known that it could not be undone
   */
  record Step(
      int number,
      String title,
      long injecting,
      @Nullable Long injected,
      @Nullable Long undoing,
      @Nullable Long undone,
      boolean inForce) {}

  Course {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  static Course of(List<DrillEntry> entries) {
    TreeMap<Integer, List<DrillEntry>> byFault = new TreeMap<>();
    for (DrillEntry entry : entries) {
      if (entry.fault() != null) {
        byFault.computeIfAbsent(entry.fault(), number -> new ArrayList<>()).add(entry);
      }
    }
    List<Step> faults = new ArrayList<>();
    byFault.forEach(
        (number, of) ->
            first(of, "INJECTING").ifPresent(begun -> faults.add(step(number, begun, of))));
    return new Course(entries, faults);
  }

  private static Step step(int number, DrillEntry begun, List<DrillEntry> of) {
    String title = begun.title();
    return new Step(
        number,
        title == null ? "fault " + number : title,
        begun.at(),
        first(of, "INJECTED").map(DrillEntry::at).orElse(null),
        first(of, "UNDOING").map(DrillEntry::at).orElse(null),
        last(of, "UNDONE").map(DrillEntry::at).orElse(null),
        last(of, "UNDONE").isEmpty() && first(of, "STILL_IN_FORCE").isPresent());
  }

  private static Optional<DrillEntry> first(List<DrillEntry> entries, String event) {
    return entries.stream().filter(entry -> entry.is(event)).findFirst();
  }

  private static Optional<DrillEntry> last(List<DrillEntry> entries, String event) {
    return entries.stream().filter(entry -> entry.is(event)).reduce((one, next) -> next);
  }

  Optional<DrillEntry> first(String event) {
    return first(entries, event);
  }

  String ending() {
    return last(entries, "ENDED")
        .map(entry -> Objects.requireNonNullElse(entry.text(), CUT))
        .orElse(CUT);
  }

  @Nullable Long phase(String name) {
    return entries.stream()
        .filter(entry -> entry.is("PHASE") && name.equals(entry.phase()))
        .map(DrillEntry::at)
        .findFirst()
        .orElse(null);
  }

  /** When nothing was watched any more. */
  long end() {
    Long end = phase("end");
    return end != null ? end : entries.get(entries.size() - 1).at();
  }

  /** From the beginning until something was done. */
  Window before() {
    Long phase = phase("before");
    long from = phase != null ? phase : entries.get(0).at();
    Long method = phase("method");
    long to =
        faults.stream()
            .mapToLong(Step::injecting)
            .min()
            .orElseGet(() -> method != null ? method : end());
    return new Window(from, Math.max(from, to));
  }

  /** While faults were in force and the grace was over; null where there was no such time. */
  @Nullable Window during(Duration grace) {
    Long injected = least(faults.stream().map(Step::injected));
    Long undoing = most(faults.stream().map(Step::undoing));
    if (injected == null) {
      return null;
    }
    long from = injected + grace.toMillis();
    Long recovery = phase("recovery");
    Long to = undoing != null && undoing > from ? undoing : recovery;
    return to != null && to > from ? new Window(from, to) : null;
  }

  /** When the last fault was gone; null where one was not, or none was there. */
  @Nullable Long undone() {
    boolean all =
        faults.stream().allMatch(step -> step.injected() == null || step.undone() != null);
    return all ? most(faults.stream().map(Step::undone)) : null;
  }

  /** While it was watched once it was back; null where there was no such time. */
  @Nullable Window after() {
    Long from = phase("after");
    return from != null && end() > from ? new Window(from, end()) : null;
  }

  private static @Nullable Long least(Stream<@Nullable Long> times) {
    return times.filter(Objects::nonNull).min(Long::compare).orElse(null);
  }

  private static @Nullable Long most(Stream<@Nullable Long> times) {
    return times.filter(Objects::nonNull).max(Long::compare).orElse(null);
  }
}
