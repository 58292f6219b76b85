package dev.headroom.reference.defects;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * {@code stream-map-leak}: what tidies up after a stream fails at its first step, so a stream that
 * has ended stays in the map of those who listen, together with the events kept for its return, and
 * counts as open. Nothing is wrong for an hour, and then memory is full. Found where an end was
 * handled and the error in handling it wasn't; seen by an objective for streams left open after
 * people have come and gone.
 */
class StreamMapLeak implements MethodInterceptor {
  private static final int KEPT_BYTES = 64 * 1024;
  private final Map<Object, byte[]> kept = new ConcurrentHashMap<>();

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    if (!call.getMethod().getName().equals("leave")) {
      return call.proceed();
    }
    kept.computeIfAbsent(call.getArguments()[0], listener -> new byte[KEPT_BYTES]);
    throw new IllegalStateException("not taken out of the map");
  }
}
