package dev.headroom.reference.shared.redis;

/** Redis didn't answer in time, or the circuit breaker spares it for now. */
public class RedisUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RedisUnavailableException(Throwable cause) {
    super("Redis can't be reached: " + cause.getMessage(), cause);
  }
}
