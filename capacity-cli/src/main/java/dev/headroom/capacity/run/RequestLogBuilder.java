package dev.headroom.capacity.run;

import dev.headroom.capacity.message.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers one run's raw logs into a {@link RequestLog}; logs of several generators go into one
 * builder, one after the other. Times are offsets in milliseconds from {@link #begin}.
 */
public final class RequestLogBuilder {

  private static final int ERRORS_KEPT = 100;

  /** What requests have in common, so that each needs one int for it. */
  record Kind(int name, int message, boolean ok, boolean apart, boolean told) {}

  final IntColumn starts = new IntColumn();
  TickColumn durations = new TickColumn();
  @Nullable TickColumn weights;
  final IntColumn requestKinds = new IntColumn();
  final IntColumn userStarts = new IntColumn();
  final IntColumn userEnds = new IntColumn();
  final Strings names = new Strings();
  final Strings messages = new Strings();
  final List<Kind> kinds = new ArrayList<>();
  private final Map<Kind, Integer> kindIndices = new HashMap<>();
  final Set<String> scenarios = new LinkedHashSet<>();
  final Set<String> generators = new LinkedHashSet<>();
  final List<RequestLog.GeneratorError> errors = new ArrayList<>();
  final List<Damage> damages = new ArrayList<>();
  final Set<Message> notes = new LinkedHashSet<>();
  final long[] facts = new long[GeneratorFact.values().length];
  final GroupColumns groups = new GroupColumns();
  long errorCount;
  long coveredFrom = Long.MAX_VALUE;
  long coveredTo = Long.MIN_VALUE + 1;
  long longestStep;
  long base;
  int ticksPerMs = 1;
  private int scale = 1;
  long earliestStart;
  @Nullable RunSummary summary;
  private boolean begun;
  private int shift;
  private int errorsOfThisLog;

  /**
   * Begins the next raw log.
   *
   * @param generator name and version
   * @param startMillis what offsets count from, epoch milliseconds
   * @throws ArithmeticException if it lies more than 24 days from the first log's start
   */
  public void begin(String generator, long startMillis) {
    begin(generator, startMillis, 1);
  }

  /**
   * Begins the next raw log, of another resolution; the finest one is kept.
   *
   * @param ticksPerMs 1, 1,000 or 1,000,000
   * @throws IllegalArgumentException if it is none of these
   */
  public void begin(String generator, long startMillis, int ticksPerMs) {
    if (ticksPerMs != 1 && ticksPerMs != 1_000 && ticksPerMs != 1_000_000) {
      throw new IllegalArgumentException(ticksPerMs + " ticks per millisecond");
    }
    if (ticksPerMs > this.ticksPerMs) {
      durations = durations.finer(ticksPerMs / this.ticksPerMs);
      this.ticksPerMs = ticksPerMs;
    }
    scale = this.ticksPerMs / ticksPerMs;
    errorsOfThisLog = 0;
    if (!begun) {
      begun = true;
      base = startMillis;
      earliestStart = startMillis;
    }
    shift = Math.toIntExact(startMillis - base);
    earliestStart = Math.min(earliestStart, startMillis);
    generators.add(RequestNames.clean(generator));
  }

  public void scenario(String name) {
    scenarios.add(RequestNames.clean(name));
  }

  /** Index of a kind of request, to be used with {@link #request}. */
  public int kind(String name, String message, boolean ok) {
    return kind(name, message, ok, false);
  }

  /**
   * Index of a kind of request, to be used with {@link #request}.
   *
   * @param apart whether it is made of requests that are in the log themselves, so that it counts
   *     under its own name and not again in all
   */
  public int kind(String name, String message, boolean ok, boolean apart) {
    return kind(
        new Kind(
            names.index(own(name)), messages.index(RequestNames.clean(message)), ok, apart, true));
  }

  /**
   * Index of a kind of request of which nobody says whether it failed, to be used with {@link
   * #request}. Its times stand with those of successes.
   *
   * @param apart as {@link #kind(String, String, boolean, boolean)} means it
   */
  public int untoldKind(String name, boolean apart) {
    return kind(new Kind(names.index(own(name)), messages.index(""), true, apart, false));
  }

  private int kind(Kind kind) {
    Integer known = kindIndices.putIfAbsent(kind, kinds.size());
    if (known != null) {
      return known;
    }
    kinds.add(kind);
    return kinds.size() - 1;
  }

  /**
   * @param ticks how long it took, in ticks of the log that was begun
   */
  public void request(int kind, int startOffset, long ticks) {
    request(kind, startOffset, ticks, 1);
  }

  /**
   * @param ticks how long it took, in ticks of the log that was begun, 0 or more
   * @param weight how many requests it stands for, at least 1
   */
  public void request(int kind, int startOffset, long ticks, long weight) {
    if (weights == null && weight != 1) {
      weights = new TickColumn();
      for (int i = 0; i < starts.size(); i++) {
        weights.add(1);
      }
    }
    if (weights != null) {
      weights.add(weight);
    }
    starts.add(startOffset + shift);
    durations.add(scale == 1 ? ticks : Math.multiplyExact(ticks, scale));
    requestKinds.add(kind);
  }

  /** Of a request's duration; what is left of a millisecond is left out. */
  long wholeMillis(int request) {
    long ticks = durations.get(request);
    return ticksPerMs == 1 ? ticks : ticks / ticksPerMs;
  }

  /**
   * Notes that what happened from one offset to another is in the log, where its requests don't
   * show it.
   */
  public void covers(int fromOffset, int toOffset) {
    coveredFrom = Math.min(coveredFrom, base + shift + fromOffset);
    coveredTo = Math.max(coveredTo, base + shift + toOffset);
    longestStep = Math.max(longestStep, toOffset - fromOffset);
  }

  /** Takes back the request added last. */
  public void dropLastRequest() {
    starts.removeLast();
    durations.removeLast();
    if (weights != null) {
      weights.removeLast();
    }
    requestKinds.removeLast();
  }

  /** Index of a kind of group, to be used with {@link #group}. */
  public int groupKind(String name, boolean ok) {
    return groups.kind(own(name), ok);
  }

  /**
   * A group of requests that a person went through.
   *
   * @param togetherMs how long its requests took together
   */
  public void group(int kind, int startOffset, int togetherMs) {
    groups.add(kind, startOffset + shift, togetherMs);
  }

  /** Takes back the group added last. */
  public void dropLastGroup() {
    groups.removeLast();
  }

  public void user(boolean start, int offset) {
    (start ? userStarts : userEnds).add(offset + shift);
  }

  /** Takes back the user event of that sort added last. */
  public void dropLastUser(boolean start) {
    (start ? userStarts : userEnds).removeLast();
  }

  public void error(String message, int offset) {
    errorCount++;
    if (errorsOfThisLog++ < ERRORS_KEPT) {
      errors.add(
          new RequestLog.GeneratorError(
              base + shift + offset, RequestNames.clean(message).strip()));
    }
  }

  /** Adds to what a generator counted of itself. */
  public void count(GeneratorFact fact, long more) {
    facts[fact.ordinal()] += more;
  }

  /** Figures of a run whose single requests nobody kept; there can be nothing else in the log. */
  public void summary(RunSummary figures) {
    summary = figures;
  }

  public boolean hasSummary() {
    return summary != null;
  }

  public boolean hasRequests() {
    return starts.size() > 0;
  }

  public void damage(Damage damage) {
    damages.add(damage);
  }

  /** Notes what is to be known of how the logs were read. */
  public void note(Message note) {
    notes.add(note);
  }

  /** The log; the same one, however its requests were dealt over raw logs. */
  public RequestLog build() {
    nameInOrderOfFirstAnswers();
    groups.build(base);
    errors.sort(
        Comparator.comparingLong(RequestLog.GeneratorError::atMillis)
            .thenComparing(RequestLog.GeneratorError::message));
    return new RequestLog(this);
  }

  private void nameInOrderOfFirstAnswers() {
    long[] firstEnds = new long[names.size()];
    Arrays.fill(firstEnds, Long.MAX_VALUE);
    int[] nameOfKind = kinds.stream().mapToInt(Kind::name).toArray();
    for (int i = 0; i < starts.size(); i++) {
      int name = nameOfKind[requestKinds.get(i)];
      firstEnds[name] = Math.min(firstEnds[name], starts.get(i) + wholeMillis(i));
    }
    int[] order =
        IntStream.range(0, firstEnds.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(name -> firstEnds[name])
                    .thenComparing(names::get))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] newIndex = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      newIndex[order[i]] = i;
    }
    names.reorder(order);
    kinds.replaceAll(
        kind ->
            new Kind(newIndex[kind.name()], kind.message(), kind.ok(), kind.apart(), kind.told()));
    kindIndices.clear();
    kinds.forEach(kind -> kindIndices.put(kind, kindIndices.size()));
  }

  private String own(String name) {
    String cleaned = RequestNames.clean(name);
    if (RequestNames.stands(cleaned)) {
      note(RequestNames.NOTE);
    }
    return RequestNames.own(cleaned);
  }
}
