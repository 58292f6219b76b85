package dev.headroom.capacity.check;

import dev.headroom.capacity.check.SimulatedLine.Defect;
import dev.headroom.capacity.run.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/** The rules of the line, each of which can be broken; times are of its own clock. */
final class SimulatedServer {

  /** Where a ticket stands: a place from 1, 0 inside, -1 nowhere any more. */
  record Standing(long number, long place, long ends) {}

  private final Defect defect;
  private final Random random;
  private final Map<Long, Long> current = new HashMap<>();
  private final Map<Long, Long> users = new HashMap<>();
  private final NavigableSet<Long> line = new TreeSet<>();
  private final TreeMap<Long, Long> permits = new TreeMap<>();
  private final Map<Long, List<LongConsumer>> listeners = new HashMap<>();
  private NavigableSet<Long> seen = new TreeSet<>();
  private long issued;

  SimulatedServer(Defect defect, Random random) {
    this.defect = defect;
    this.random = random;
  }

  private boolean sometimes(Defect which, int oneIn) {
    return defect == which && random.nextInt(oneIn) == 0;
  }

  private long limit() {
    return SimulatedLine.LIMIT + (defect == Defect.TOO_MANY ? 1 : 0);
  }

  Standing enter(long user, long now) {
    Long number = current.get(user);
    if (number != null && standing(number, now).place() >= 0) {
      return standing(number, now);
    }
    permits.values().removeIf(ends -> ends <= now);
    long next = ++issued;
    current.put(user, next);
    users.put(next, user);
    if (line.isEmpty() && permits.size() < limit()) {
      permits.put(next, now + SimulatedLine.LIFE);
    } else {
      line.add(next);
    }
    return standing(next, now);
  }

  Standing standing(long number, long now) {
    Long ends = permits.get(number);
    if (ends != null && ends > now) {
      return new Standing(number, 0, ends);
    }
    if (!line.contains(number)) {
      return new Standing(number, -1, 0);
    }
    long place = line.headSet(number).size() + 1L;
    return new Standing(
        number, sometimes(Defect.PLACES_GROW, 4) ? place + 1 + random.nextInt(3) : place, 0);
  }

  /** A place as of the last admission. */
  long placeSeen(long number) {
    return seen.headSet(number).size() + 1L;
  }

  void tick(long now) {
    permits.values().removeIf(ends -> ends <= now);
    while (permits.size() < limit() && !line.isEmpty()) {
      long number = defect == Defect.NEWEST_FIRST ? line.last() : line.first();
      line.remove(number);
      permits.put(number, now + SimulatedLine.LIFE);
      if (!sometimes(Defect.FORGETS_LISTENERS, 1)) {
        List.copyOf(listeners.getOrDefault(number, List.of()))
            .forEach(listener -> listener.accept(now + SimulatedLine.LIFE));
      }
    }
    seen = new TreeSet<>(line);
  }

  void listen(long number, LongConsumer toldEnds) {
    listeners.computeIfAbsent(number, n -> new ArrayList<>()).add(toldEnds);
  }

  void stopListening(long number, LongConsumer toldEnds) {
    listeners.getOrDefault(number, new ArrayList<>()).remove(toldEnds);
  }

  boolean letsIn(long number, long now) {
    if (defect == Defect.LETS_EVERYBODY_IN) {
      return true;
    }
    Long ends = permits.get(number);
    return ends != null && ends > now && !sometimes(Defect.TURNS_AWAY, 5);
  }

  void leave(long number) {
    if (!sometimes(Defect.KEEPS_PERMITS, 1)) {
      permits.remove(number);
    }
    line.remove(number);
  }

  Facts.Permit[] permits(long now) {
    return permits.entrySet().stream()
        .filter(permit -> permit.getValue() > now)
        .map(permit -> new Facts.Permit(1, users.get(permit.getKey()), permit.getValue()))
        .toArray(Facts.Permit[]::new);
  }
}
