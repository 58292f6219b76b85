package dev.headroom.capacity.stack;

import dev.headroom.capacity.stack.ThreadTimes.Times;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the threads of an app that answer calls did since the first look: how long they ran, and how
 * long they were ready to run but had no core, summed over threads, as Linux's scheduler counts it.
 * The second is time that answers took longer for want of CPU. Tomcat's, Jetty's and Undertow's
 * threads are known by their names; nothing where there are none or the system does not tell.
 */
final class RequestThreadTimes implements Gauge {
  private static final String[] NAMES = {"http-nio-", "http-apr-", "http-exec", "qtp", "XNIO-"};
  private static final double NANOS = 1e-9;

  private final ThreadTimes threads;
  private Map<String, Times> before = new HashMap<>();
  private boolean looked;
  private double ranSeconds;
  private double waitedSeconds;

  RequestThreadTimes(long pid) {
    this(Path.of("/proc", Long.toString(pid)));
  }

  /**
   * @param process the folder in which Linux tells of it
   */
  RequestThreadTimes(Path process) {
    this.threads = new ThreadTimes(process);
  }

  @Override
  public Map<String, Double> read() {
    Map<String, Times> now = new HashMap<>(threads.look());
    now.values().removeIf(thread -> !answers(thread.name()));
    if (now.isEmpty()) {
      return Map.of();
    }
    if (looked) {
      now.forEach(this::add);
    }
    looked = true;
    before = now;
    return Map.of(
        "app.requestThreads.cpu.seconds", ranSeconds,
        "app.requestThreads.cpuWait.seconds", waitedSeconds);
  }

  private void add(String id, Times now) {
    Times then = before.getOrDefault(id, new Times("", 0, 0));
    ranSeconds += NANOS * Math.max(0, now.ranNanos() - then.ranNanos());
    waitedSeconds += NANOS * Math.max(0, now.waitedNanos() - then.waitedNanos());
  }

  private static boolean answers(String name) {
    for (String known : NAMES) {
      if (name.startsWith(known)) {
        return true;
      }
    }
    return false;
  }
}
