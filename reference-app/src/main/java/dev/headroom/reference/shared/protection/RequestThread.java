package dev.headroom.reference.shared.protection;

import org.apache.tomcat.util.threads.TaskThread;

/** A thread that serves requests and knows how long the one it serves had to wait for it. */
final class RequestThread extends TaskThread {
  private long waitedNanos;

  RequestThread(Runnable work, String name) {
    super(null, work, name);
    setDaemon(true);
  }

  /** How long the request on this thread waited, in nanoseconds; 0 on threads of other kinds. */
  static long waitedNanos() {
    return Thread.currentThread() instanceof RequestThread thread ? thread.waitedNanos : 0;
  }

  /** Work that remembers when it came in. */
  static Runnable timed(Runnable work) {
    long since = System.nanoTime();
    return () -> {
      if (Thread.currentThread() instanceof RequestThread thread) {
        thread.waitedNanos = System.nanoTime() - since;
      }
      work.run();
    };
  }
}
