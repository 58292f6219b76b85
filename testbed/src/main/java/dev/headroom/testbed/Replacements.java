package dev.headroom.testbed;

import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Site;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Takes parts of a running stack away and brings them back, one change at a time. */
final class Replacements {
  private static final Duration LEAVE = Duration.ofMinutes(2);

  private final Site site;
  private final ParallelStart parts;
  private final Set<String> away = ConcurrentHashMap.newKeySet();

  Replacements(Site site, ParallelStart parts) {
    this.site = site;
    this.parts = parts;
  }

  Set<String> away() {
    return Set.copyOf(away);
  }

  ManagedProcess process(String part) {
    return started(part).process();
  }

  synchronized void kill(String part) {
    ManagedProcess process = process(part);
    away.add(part);
    process.kill();
  }

  synchronized void stop(String part) {
    ManagedProcess process = process(part);
    away.add(part);
    process.requestStop();
    process.awaitStop(LEAVE);
  }

  synchronized void start(String part) throws IOException, InterruptedException {
    ManagedProcess before = process(part);
    long begin = System.nanoTime();
    ManagedProcess now = site.startAgain(before);
    long took = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    parts.replace(before, new ParallelStart.StartedPart(now, took));
    away.remove(part);
  }

  private ParallelStart.StartedPart started(String part) {
    List<ParallelStart.StartedPart> all = parts.parts();
    return all.stream()
        .filter(started -> started.process().name().equals(part))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "this stack has no part "
                        + part
                        + "; it has "
                        + all.stream()
                            .map(started -> started.process().name())
                            .collect(Collectors.joining(", "))));
  }
}
