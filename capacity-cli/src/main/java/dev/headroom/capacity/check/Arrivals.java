package dev.headroom.capacity.check;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who came after whom for sure: one's request was answered before the other's was made. */
final class Arrivals {

  private Arrivals() {}

  /** Finds for each ticket of a schedule who was let in first of all behind it: O(n log n). */
  static void link(List<Ticket> tickets, LineTimes times) {
    List<Ticket> known = tickets.stream().filter(Ticket::entered).toList();
    List<Ticket> latestFirst =
        known.stream().sorted(Comparator.comparingLong((Ticket t) -> -t.enteredBy)).toList();
    List<Ticket> behind =
        known.stream().sorted(Comparator.comparingLong((Ticket t) -> -t.enteredFrom)).toList();
    int next = 0;
    @Nullable Ticket first = null;
    for (Ticket ticket : latestFirst) {
      while (next < behind.size() && behind.get(next).enteredFrom > ticket.enteredBy) {
        Ticket later = behind.get(next++);
        boolean earlier = first == null || times.admittedBy(later) <= times.admittedBy(first);
        first = later.admitted() && earlier ? later : first;
      }
      ticket.behind = first;
    }
  }
}
