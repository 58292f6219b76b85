package dev.headroom.reference.reservations.adapter.redis;

import dev.headroom.reference.reservations.application.SeatChanges;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.RedisUnavailableException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gathers the changes of a moment into one message, however many seats are held in it. */
@Component
class PublishedSeatChanges implements SeatChanges, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedSeatChanges.class);
  private static final long MOMENT_MILLIS = 20;
  private final RedissonClient redisson;
  private final RedisScripts redis;
  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "seat-changes");
            thread.setDaemon(true);
            return thread;
          });
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private final Set<Long> untold = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean telling = new AtomicBoolean();
  private volatile boolean listening;

  PublishedSeatChanges(RedissonClient redisson, RedisScripts redis) {
    this.redisson = redisson;
    this.redis = redis;
  }

  @Override
  public void announce(long scheduleId) {
    changed(scheduleId);
    untold.add(scheduleId);
    if (telling.compareAndSet(false, true)) {
      try {
        teller.schedule(this::tell, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        LOG.debug("other instances aren't told while this one stops");
      }
    }
  }

  @Override
  public void onChange(LongConsumer listener) {
    listeners.add(listener);
  }

  /** Listens to the other instances, as soon as Redis is there to listen to. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS, scheduler = "upkeepScheduler")
  void listen() {
    if (listening) {
      return;
    }
    try {
      redis.guarded(() -> topic().addListener(String.class, (channel, told) -> hear(told)));
      listening = true;
    } catch (RedisUnavailableException e) {
      LOG.debug("can't hear yet of seats that other instances hold: {}", e.getMessage());
    }
  }

  /** What changes from here on gets a message of its own, so nothing is left untold. */
  private void tell() {
    telling.set(false);
    Set<Long> now = Set.copyOf(untold);
    untold.removeAll(now);
    String message = now.stream().map(String::valueOf).collect(Collectors.joining(","));
    try {
      redis.guarded(() -> topic().publish(message));
    } catch (RedisUnavailableException e) {
      LOG.debug("other instances see {} when their copies end: {}", message, e.getMessage());
    }
  }

  private void hear(String schedules) {
    Arrays.stream(schedules.split(",")).filter(id -> !id.isEmpty()).forEach(this::hearOf);
  }

  /** What is no schedule is left out: it must not take the rest of the message along. */
  private void hearOf(String scheduleId) {
    try {
      changed(Long.parseLong(scheduleId));
    } catch (NumberFormatException e) {
      LOG.warn("no schedule, but told that its seats changed: {}", e.getMessage());
    }
  }

  private void changed(long scheduleId) {
    listeners.forEach(listener -> listener.accept(scheduleId));
  }

  private RTopic topic() {
    return redisson.getTopic("seats.changed", StringCodec.INSTANCE);
  }

  @Override
  public void destroy() {
    teller.shutdownNow();
  }
}
