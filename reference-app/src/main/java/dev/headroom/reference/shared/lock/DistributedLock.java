package dev.headroom.reference.shared.lock;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method runs under locks that all instances share: taken in order, so that no two callers wait
 * for each other, and given back after it, when a transaction of its own has ended. A caller who
 * waits in vain gets a {@link LockTimeoutException}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DistributedLock {

  /**
   * What is locked: an expression over the arguments, such as {@code #seats}, for one or more
   * strings. On a cluster they share a hash tag.
   */
  String keys();

  /** How long to wait at most: an expression over the arguments for a Duration. */
  String patience();

  /** After how long the locks of a caller that died are free: a duration, or its placeholder. */
  String lease();
}
