package dev.headroom.load.control;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How long this JVM stood still for its collections, so that the generator's own pauses show. */
public final class CollectionPauses {
  private static final String NOT_A_PAUSE = "Concurrent";

  private final AtomicLong longestMillis = new AtomicLong();

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
    }
  }

  /** The longest since the last call, in milliseconds; 0 where there was none. */
  public long takeLongestMillis() {
    return longestMillis.getAndSet(0);
  }
}
