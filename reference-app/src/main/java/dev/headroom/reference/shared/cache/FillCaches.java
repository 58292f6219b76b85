package dev.headroom.reference.shared.cache;

import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills the caches before the instance calls itself ready, as far as time allows. */
@Component
class FillCaches implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FillCaches.class);
  private final List<WarmCache> caches;
  private final CacheProperties properties;

  FillCaches(List<WarmCache> caches, CacheProperties properties) {
    this.caches = caches;
    this.properties = properties;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long end = System.nanoTime() + properties.warmUp().toNanos();
    for (WarmCache cache : caches) {
      try {
        fill(cache.steps().iterator(), end);
      } catch (RuntimeException e) {
        LOG.warn("starts with a cold cache: {}", e.getMessage());
      }
    }
  }

  private static void fill(Iterator<Runnable> steps, long end) {
    while (System.nanoTime() - end < 0 && steps.hasNext()) {
      steps.next().run();
    }
  }
}
