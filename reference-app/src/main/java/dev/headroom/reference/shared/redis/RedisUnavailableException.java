package dev.headroom.reference.shared.redis;

import org.springframework.core.NestedExceptionUtils;

/** Redis didn't answer in time, or the circuit breaker spares it for now. */
public class RedisUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RedisUnavailableException(Throwable cause) {
    super(
        "Redis can't be reached: " + NestedExceptionUtils.getMostSpecificCause(cause).getMessage(),
        cause);
  }
}
