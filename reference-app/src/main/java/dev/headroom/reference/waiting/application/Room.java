package dev.headroom.reference.waiting.application;

import dev.headroom.reference.waiting.domain.LineView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Who listens to one line on this instance, by number, and what is known of the line. */
final class Room {
  private final long scheduleId;
  private final ConcurrentNavigableMap<Long, List<Listener>> listeners =
      new ConcurrentSkipListMap<>();
  private volatile @Nullable LineView view;

  Room(long scheduleId) {
    this.scheduleId = scheduleId;
  }

  long scheduleId() {
    return scheduleId;
  }

  Optional<LineView> view() {
    return Optional.ofNullable(view);
  }

  void see(LineView seen) {
    view = seen;
  }

  void add(Listener listener) {
    listeners.merge(listener.key().number(), List.of(listener), Room::joined);
  }

  private static List<Listener> joined(List<Listener> some, List<Listener> more) {
    List<Listener> both = new ArrayList<>(some);
    both.addAll(more);
    return List.copyOf(both);
  }

  void remove(Listener listener) {
    listeners.computeIfPresent(
        listener.key().number(),
        (number, here) -> {
          List<Listener> others = here.stream().filter(other -> other != listener).toList();
          return others.isEmpty() ? null : others;
        });
  }

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  /** Those with this number, the first to come first. */
  List<Listener> of(long number) {
    return listeners.getOrDefault(number, List.of());
  }

  List<Listener> all() {
    return listeners.values().stream().flatMap(List::stream).toList();
  }

  /** Those whose waiting is over as far as the view can tell. */
  List<Listener> past() {
    LineView seen = view;
    return seen == null ? List.of() : all().stream().filter(each -> isPast(seen, each)).toList();
  }

  /** Tells those who still wait, once there is something to tell. */
  void tell() {
    LineView seen = view;
    if (seen == null) {
      return;
    }
    for (List<Listener> here : listeners.values()) {
      for (Listener each : here) {
        if (!isPast(seen, each)) {
          each.waiting(seen);
        }
      }
    }
  }

  private static boolean isPast(LineView view, Listener listener) {
    return view.isPast(listener.key().number());
  }
}
