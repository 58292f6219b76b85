package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.run.Operation;
import dev.headroom.capacity.run.Window;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who was hit while something was wrong, from what each of them asked and was answered. A seat that
 * somebody else has is no reason of the system's; neither is what the load's end cut off, nor what
 * the inspector asked in bad faith.
 */
final class People {

  private static final Set<String> VOID = Set.of("INVALID_TOKEN", "TICKET_EXPIRED");

  private final Window window;
  private final long loadEnd;
  private final double patienceMs;
  private final TreeMap<Long, Hit> hits = new TreeMap<>();
  private final Set<Long> present = new HashSet<>();
  private final Set<Long> booked = new HashSet<>();

  /**
   * @param window from the first fault until all was well again
   * @param loadEnd when the load ended, epoch milliseconds
   * @param patienceMs beyond which waiting for an answer is told
   */
  People(Window window, long loadEnd, double patienceMs) {
    this.window = window;
    this.loadEnd = loadEnd;
    this.patienceMs = patienceMs;
  }

  void see(Operation operation) {
    if (operation.probe() != null || operation.user() == 0) {
      return;
    }
    if (operation.acknowledged() && isBooking(operation.op())) {
      booked.add(operation.user());
    }
    boolean meanwhile =
        operation.end() >= window.fromMillis() && operation.start() < window.toMillis();
    if (!meanwhile || operation.end() >= loadEnd) {
      return;
    }
    present.add(operation.user());
    Hit.Kind kind = kind(operation);
    if (kind != null) {
      long from = kind == Hit.Kind.STREAM_CUT ? operation.end() : asked(operation);
      hits.computeIfAbsent(operation.user(), Hit::new).add(kind, from, operation.end());
    }
  }

  private static boolean isBooking(String op) {
    return op.equals("pay") || op.equals("booked") || op.equals("check");
  }

  private static long asked(Operation operation) {
    return operation.intended() > 0
        ? Math.min(operation.intended(), operation.start())
        : operation.start();
  }

  private Hit.@Nullable Kind kind(Operation operation) {
    String code = operation.code();
    int status = operation.status();
    if (code != null && VOID.contains(code)) {
      return Hit.Kind.TICKET_VOID;
    }
    if (status == 503 || status == 429) {
      return Hit.Kind.REFUSED;
    }
    if (status >= 500) {
      return Hit.Kind.FAILED;
    }
    if (operation.op().equals("listen")) {
      return listened(operation);
    }
    if (operation.unknown() && status == 0) {
      return Hit.Kind.UNANSWERED;
    }
    boolean answered = status != 0 && operation.end() - asked(operation) > patienceMs;
    return answered ? Hit.Kind.WAITED : null;
  }

  /** A stream lasts as long as it is to; only how it ended says something. */
  private Hit.@Nullable Kind listened(Operation operation) {
    boolean within = window.contains(operation.end());
    if ("cut".equals(operation.code())) {
      return within ? Hit.Kind.STREAM_CUT : null;
    }
    return "refused".equals(operation.code()) && operation.status() == 0
        ? Hit.Kind.UNANSWERED
        : null;
  }

  /** By user. */
  Collection<Hit> hits() {
    hits.values().forEach(hit -> hit.booked = booked.contains(hit.user));
    return hits.values();
  }

  /** How many people asked for something, or waited for an answer, meanwhile. */
  int present() {
    return present.size();
  }
}
