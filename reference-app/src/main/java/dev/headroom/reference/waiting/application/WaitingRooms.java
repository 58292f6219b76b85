package dev.headroom.reference.waiting.application;

import dev.headroom.reference.shared.redis.RedisUnavailableException;
import dev.headroom.reference.waiting.application.LineWatch.Attendance;
import dev.headroom.reference.waiting.domain.LineNews;
import dev.headroom.reference.waiting.domain.LineView;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All who listen on this instance. One thread follows the news of their lines and asks for what it
 * missed; so a message more or less makes nobody wait for long, and however many listen, an
 * admission costs one call for those admitted and a place costs none.
 */
@Component
public class WaitingRooms {
  private static final Logger LOG = LoggerFactory.getLogger(WaitingRooms.class);
  private final Map<Long, Room> rooms = new ConcurrentHashMap<>();
  private final LineWatch watch;
  private final Duration syncInterval;
  private final Duration renewal;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread follower = new Thread(task, "waiting-rooms");
            follower.setDaemon(true);
            return follower;
          });

  WaitingRooms(LineWatch watch, WaitingProperties properties, StreamProperties streams) {
    this.watch = watch;
    this.syncInterval = streams.syncInterval();
    this.renewal = properties.waitingLife().dividedBy(3);
  }

  @PostConstruct
  void start() {
    every(syncInterval, this::sync);
    every(renewal, room -> settle(room, room.all()));
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }

  private void every(Duration interval, Consumer<Room> action) {
    long millis = Math.max(1, interval.toMillis());
    thread.scheduleWithFixedDelay(
        () -> rooms.values().forEach(room -> attempt(() -> action.accept(room))),
        millis,
        millis,
        TimeUnit.MILLISECONDS);
  }

  /** From now on the listener is told; those with the same ticket, oldest first, are returned. */
  public List<Listener> join(Listener listener) {
    Room room =
        rooms.compute(
            listener.key().scheduleId(),
            (id, present) -> {
              Room here = present == null ? new Room(id) : present;
              here.add(listener);
              return here;
            });
    if (room.view().isEmpty()) {
      later(() -> sync(room));
    }
    return room.of(listener.key().number());
  }

  /** From now on the listener is told nothing. */
  public void leave(Listener listener) {
    rooms.computeIfPresent(
        listener.key().scheduleId(),
        (id, room) -> {
          room.remove(listener);
          return room.isEmpty() ? null : room;
        });
  }

  /** Takes what an admission tells all instances. */
  public void heard(LineNews news) {
    Room room = rooms.get(news.scheduleId());
    if (room != null) {
      later(() -> take(room, news));
    }
  }

  /** Tells everybody who waits where they stand. */
  public void tellAll() {
    rooms.values().forEach(Room::tell);
  }

  private void take(Room room, LineNews news) {
    Optional<LineView> known = room.view();
    Optional<LineView> next = known.flatMap(view -> view.after(news));
    if (next.isPresent()) {
      room.see(next.get());
      settle(room, room.past());
    } else if (known.isEmpty() || !known.get().includes(news)) {
      sync(room);
    }
  }

  private void sync(Room room) {
    Optional<LineView> known = room.view();
    Optional<LineView> fresh =
        watch.since(
            room.scheduleId(),
            known.map(LineView::epoch).orElse(""),
            known.map(LineView::seq).orElse(-1L));
    fresh.ifPresent(room::see);
    boolean sameHistory =
        fresh.isEmpty() || known.filter(view -> view.isOfEpoch(fresh.get().epoch())).isPresent();
    settle(room, sameHistory ? room.past() : room.all());
  }

  /** Asks where they stand by number and secret, so that no stranger gets a pass. */
  private void settle(Room room, List<Listener> listeners) {
    if (listeners.isEmpty()) {
      return;
    }
    List<Attendance> all =
        watch.attend(room.scheduleId(), listeners.stream().map(Listener::key).toList());
    for (int i = 0; i < listeners.size(); i++) {
      settle(listeners.get(i), all.get(i));
    }
  }

  private void settle(Listener listener, Attendance attendance) {
    if (attendance.waiting()) {
      return;
    }
    leave(listener);
    attendance
        .pass()
        .ifPresentOrElse(pass -> listener.admitted(pass, attendance.expiresAt()), listener::lost);
  }

  private void later(Runnable task) {
    if (!thread.isShutdown()) {
      thread.execute(() -> attempt(task));
    }
  }

  private static void attempt(Runnable task) {
    try {
      task.run();
    } catch (RedisUnavailableException e) {
      LOG.debug("listeners hear later: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("listeners hear later", e);
    }
  }
}
