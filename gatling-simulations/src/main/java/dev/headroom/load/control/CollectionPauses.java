package dev.headroom.load.control;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * How long this JVM stood still for its collections and what they left, so that the generator's own
 * pauses and needs show.
 */
public final class CollectionPauses {
  private static final String NOT_A_PAUSE = "Concurrent";

  private final AtomicLong longestMillis = new AtomicLong();
  private final AtomicLong usedAfter = new AtomicLong(-1);

  private CollectionPauses() {}

  /** Begins to listen to every collector of this JVM. */
  public static CollectionPauses listen() {
    CollectionPauses pauses = new CollectionPauses();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      boolean pausing = !collector.getName().contains(NOT_A_PAUSE);
      if (pausing && collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener((said, handback) -> pauses.hear(said), null, null);
      }
    }
    return pauses;
  }

  private void hear(Notification said) {
    if (said.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      GarbageCollectionNotificationInfo info =
          GarbageCollectionNotificationInfo.from((CompositeData) said.getUserData());
      longestMillis.accumulateAndGet(info.getGcInfo().getDuration(), Math::max);
      usedAfter.set(usedOnHeap(info.getGcInfo().getMemoryUsageAfterGc()));
    }
  }

  private static long usedOnHeap(Map<String, MemoryUsage> pools) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(pool -> pools.get(pool.getName()))
        .filter(Objects::nonNull)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  /** What was in use on the heap after the last collection; null before the first one. */
  public @Nullable Long usedAfterMiB() {
    long bytes = usedAfter.get();
    return bytes < 0 ? null : Long.valueOf(bytes >> 20);
  }

  /** The longest since the last call, in milliseconds; 0 where there was none. */
  public long takeLongestMillis() {
    return longestMillis.getAndSet(0);
  }
}
