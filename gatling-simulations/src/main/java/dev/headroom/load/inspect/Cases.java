package dev.headroom.load.inspect;

import dev.headroom.load.history.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The last few things that people did, to be asked about. Not thread-safe. */
final class Cases {

  private static final int MOST = 64;

  private final Map<Kind, Deque<Case>> done = new EnumMap<>(Kind.class);
  private final Map<String, Case> holds = new LinkedHashMap<>();
  private final Deque<Case> over = new ArrayDeque<>();
  private final Deque<Case> refusedPays = new ArrayDeque<>();
  private final RandomGenerator random;

  Cases(RandomGenerator random) {
    this.random = random;
  }

  void add(Case one) {
    String hold = one.operation().details().of();
    if (hold != null) {
      holds.remove(hold);
    }
    Kind kind = one.kind();
    if (Tricks.staysRefused(one.operation())) {
      keep(refusedPays, one);
    } else if (one.operation().outcome() == Outcome.OK && kind != null) {
      keep(of(kind), one);
      String id = one.operation().ref();
      if (kind == Kind.HOLD && id != null) {
        holds.put(id, one);
        if (holds.size() > MOST) {
          holds.remove(holds.keySet().iterator().next());
        }
      }
    }
    if (one.endsAdmission()) {
      holds.values().removeIf(held -> held.pass().equals(one.pass()));
      keep(over, one);
    }
  }

  private Deque<Case> of(Kind kind) {
    return done.computeIfAbsent(kind, none -> new ArrayDeque<>());
  }

  private static void keep(Deque<Case> all, Case one) {
    all.addLast(one);
    if (all.size() > MOST) {
      all.removeFirst();
    }
  }

  /** Something of the kind that was acknowledged. */
  Optional<Case> done(Kind kind) {
    return any(List.copyOf(of(kind)));
  }

  /** A hold that is neither paid for nor given back as far as one knows. */
  Optional<Case> hold() {
    return any(List.copyOf(holds.values()));
  }

  /** A hold of somebody else, if there is one for the same schedule. */
  Optional<Case> holdOfAnother(Case than) {
    List<Case> others =
        holds.values().stream()
            .filter(hold -> hold.user() != than.user() && hold.schedule() == than.schedule())
            .toList();
    return any(others);
  }

  /** Somebody whose admission should be over, asked about once; the longest ago first. */
  Optional<Case> over() {
    return Optional.ofNullable(over.pollFirst());
  }

  /** A payment that was refused for good, asked about once, some time after its answer. */
  Optional<Case> refusedPay(long answeredBefore) {
    Case oldest = refusedPays.peekFirst();
    return oldest == null || oldest.operation().end() > answeredBefore
        ? Optional.empty()
        : Optional.of(refusedPays.removeFirst());
  }

  private Optional<Case> any(List<Case> some) {
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
  }
}
