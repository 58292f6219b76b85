package dev.headroom.capacity.run;

import dev.headroom.capacity.message.Message;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a load generator says it sent: one or several raw logs as columns of primitives, 12 bytes a
 * request in milliseconds. Requests keep the order of the logs; names and messages are data and
 * hold any character but TAB, CR and LF.
 */
public final class RequestLog implements RequestColumns {

  /** A failure that made no request, e.g. an expression that could not be resolved. */
  public record GeneratorError(long atMillis, String message) {}

  private final RequestLogBuilder columns;
  private final boolean someApart;
  private final List<String> names;
  private final int[] nameOfKind;
  private final boolean[] okOfKind;
  private final boolean[] outcomeTold;
  private final long firstMillis;
  private final long lastStartMillis;
  private final long lastMillis;

  RequestLog(RequestLogBuilder columns) {
    this.columns = columns;
    this.someApart =
        columns.kinds.stream().anyMatch(RequestLogBuilder.Kind::apart)
            && !columns.kinds.stream().allMatch(RequestLogBuilder.Kind::apart);
    this.names = columns.names.list();
    this.nameOfKind = columns.kinds.stream().mapToInt(RequestLogBuilder.Kind::name).toArray();
    this.okOfKind = new boolean[nameOfKind.length];
    for (int kind = 0; kind < okOfKind.length; kind++) {
      okOfKind[kind] = columns.kinds.get(kind).ok();
    }
    this.outcomeTold = outcomesTold();
    long first = Long.MAX_VALUE;
    long lastStart = Long.MIN_VALUE;
    long last = Long.MIN_VALUE;
    for (int i = 0; i < size(); i++) {
      long start = startMillis(i);
      first = Math.min(first, start);
      lastStart = Math.max(lastStart, start);
      last = Math.max(last, start + columns.wholeMillis(i));
    }
    this.firstMillis = Math.min(first, columns.coveredFrom);
    this.lastStartMillis = lastStart;
    this.lastMillis = Math.max(last, columns.coveredTo - 1);
  }

  /** By name; a kind may be known of which no request is left. */
  private boolean[] outcomesTold() {
    boolean[] told = new boolean[names.size()];
    Arrays.fill(told, true);
    if (!columns.kinds.stream().allMatch(RequestLogBuilder.Kind::told)) {
      for (int i = 0; i < size(); i++) {
        told[name(i)] &= columns.kinds.get(columns.requestKinds.get(i)).told();
      }
    }
    return told;
  }

  @Override
  public int size() {
    return columns.starts.size();
  }

  /** Start of a request, epoch milliseconds. */
  @Override
  public long startMillis(int request) {
    return columns.base + columns.starts.get(request);
  }

  @Override
  public int ticksPerMs() {
    return columns.ticksPerMs;
  }

  @Override
  public long ticks(int request) {
    return columns.durations.get(request);
  }

  @Override
  public long weight(int request) {
    TickColumn weights = columns.weights;
    return weights == null ? 1 : weights.get(request);
  }

  @Override
  public boolean unweighted() {
    return columns.weights == null;
  }

  @Override
  public boolean ok(int request) {
    return okOfKind[columns.requestKinds.get(request)];
  }

  @Override
  public boolean someApart() {
    return someApart;
  }

  @Override
  public boolean apart(int request) {
    return someApart && columns.kinds.get(columns.requestKinds.get(request)).apart();
  }

  @Override
  public boolean outcomesTold(int name) {
    return outcomeTold[name];
  }

  /** Index of its name in {@link #names()}. */
  @Override
  public int name(int request) {
    return nameOfKind[columns.requestKinds.get(request)];
  }

  /** What the generator noted on it; empty for most that went well. */
  public String message(int request) {
    return columns.messages.get(columns.kinds.get(columns.requestKinds.get(request)).message());
  }

  /** Names of requests with their groups, in order of their first answers. */
  @Override
  public List<String> names() {
    return names;
  }

  /** First start of a request, epoch milliseconds. Meaningless where there is none. */
  public long firstMillis() {
    return firstMillis;
  }

  /** Last start of a request, epoch milliseconds. Meaningless where there is none. */
  public long lastStartMillis() {
    return lastStartMillis;
  }

  /** Last end of a request, epoch milliseconds. Meaningless where there is none. */
  public long lastMillis() {
    return lastMillis;
  }

  /**
   * How far apart in time requests may stand that happened together, milliseconds; 0 where each has
   * a time of its own.
   */
  public long stepMillis() {
    return columns.longestStep;
  }

  /** The smallest window that holds every request; empty at the generator's start without one. */
  public Window extent() {
    if (columns.summary != null) {
      return columns.summary.window();
    }
    return size() == 0
        ? new Window(columns.base, columns.base)
        : new Window(firstMillis, lastMillis + 1);
  }

  /** Groups of requests, each as long as the requests in it took together. */
  public RequestColumns groups() {
    return columns.groups;
  }

  /** When people came, epoch milliseconds, sorted. */
  public long[] userStarts() {
    return absolute(columns.userStarts);
  }

  /** When people left, epoch milliseconds, sorted; who was cut off has no end. */
  public long[] userEnds() {
    return absolute(columns.userEnds);
  }

  private long[] absolute(IntColumn offsets) {
    int[] sorted = offsets.sorted();
    long[] millis = new long[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      millis[i] = columns.base + sorted[i];
    }
    return millis;
  }

  public List<String> scenarios() {
    return List.copyOf(columns.scenarios);
  }

  /** Generators that wrote it, e.g. {@code Gatling 3.15.1}. */
  public Set<String> generators() {
    return new LinkedHashSet<>(columns.generators);
  }

  /** When the first generator began, epoch milliseconds. */
  public long generatorStartMillis() {
    return columns.earliestStart;
  }

  /** How many failures made no request. */
  public long errorCount() {
    return columns.errorCount;
  }

  /** The first of them, in order of time. */
  public List<GeneratorError> errors() {
    return List.copyOf(columns.errors);
  }

  /** What is to be known of how the logs were read. */
  public List<Message> notes() {
    return List.copyOf(columns.notes);
  }

  /** What generators counted of themselves; 0 for what they don't count. */
  public long count(GeneratorFact fact) {
    return columns.facts[fact.ordinal()];
  }

  @Override
  public List<RequestSummary> summaries() {
    return columns.summary == null ? List.of() : columns.summary.requests();
  }

  /** What the tool that summed up its requests judged itself. */
  public List<RunSummary.Threshold> thresholds() {
    return columns.summary == null ? List.of() : columns.summary.thresholds();
  }

  public List<Damage> damages() {
    return List.copyOf(columns.damages);
  }
}
