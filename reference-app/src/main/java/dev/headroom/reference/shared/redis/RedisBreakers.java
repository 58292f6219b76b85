package dev.headroom.reference.shared.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.redisson.connection.CRC16;

/**
 * One breaker for all of Redis; on a cluster one for each sixteenth of the slots besides, since a
 * master that is away there fails a part of the calls, too few to open a common breaker and enough
 * to keep every thread waiting.
 */
class RedisBreakers {
  private static final String NAME = "redis";
  private static final int PARTS = 16;
  private static final int SLOTS = 16_384;
  private final CircuitBreaker common;
  private final List<CircuitBreaker> parts;

  private RedisBreakers(CircuitBreaker common, List<CircuitBreaker> parts) {
    this.common = common;
    this.parts = List.copyOf(parts);
  }

  static RedisBreakers common(CircuitBreakerRegistry registry) {
    return new RedisBreakers(registry.circuitBreaker(NAME), List.of());
  }

  static RedisBreakers perPart(CircuitBreakerRegistry registry) {
    return new RedisBreakers(
        registry.circuitBreaker(NAME),
        IntStream.range(0, PARTS).mapToObj(i -> registry.circuitBreaker(NAME + "-" + i)).toList());
  }

  CircuitBreaker common() {
    return common;
  }

  /** The breaker of what lives where this key does. */
  CircuitBreaker of(String key) {
    return parts.isEmpty() ? common : parts.get(slot(key) / (SLOTS / PARTS));
  }

  /** As Redis Cluster counts: of a key with a tag in braces, only the tag matters. */
  private static int slot(String key) {
    int open = key.indexOf('{');
    int close = open < 0 ? -1 : key.indexOf('}', open + 1);
    String hashed = close > open + 1 ? key.substring(open + 1, close) : key;
    return CRC16.crc16(hashed.getBytes(StandardCharsets.UTF_8)) % SLOTS;
  }
}
