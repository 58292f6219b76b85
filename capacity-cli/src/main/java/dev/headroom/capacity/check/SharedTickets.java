package dev.headroom.capacity.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tickets that two visits of one person share: while one listens, the other asks or listens, too.
 */
final class SharedTickets {

  private SharedTickets() {}

  static Set<Ticket> of(Line line) {
    Set<Ticket> shared = new HashSet<>();
    Map<Ticket, Line.Listening> before = new HashMap<>();
    // They come by their ends, so one that overlaps any earlier one overlaps the last of them.
    for (Line.Listening each : line.listening()) {
      Line.Listening last = before.put(each.ticket(), each);
      if ((last != null && each.from() < last.to()) || asked(each)) {
        shared.add(each.ticket());
      }
    }
    return shared;
  }

  private static boolean asked(Line.Listening open) {
    Places places = open.ticket().places;
    return places != null
        && places.answers().stream()
            .filter(told -> told.place() > 0)
            .anyMatch(told -> told.start() < open.to() && open.from() < told.end());
  }
}
