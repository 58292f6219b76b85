package dev.headroom.reference.shared.redis;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the app treats Redis beyond what {@code spring.data.redis} says, the same whether that names
 * one server, Sentinels or a cluster.
 *
 * @param connections most connections to one master, 1 and up
 * @param eventLoops threads that read from and write to all connections, 1 and up; 0 for two a
 *     processor
 * @param retries times a command is sent again after its time-out, 0 and up; each adds another
 *     time-out to what a caller may wait
 * @param scanInterval how often Sentinels or the cluster are asked who the masters are, 100 ms and
 *     up; a failover is noticed that much later at most
 * @param breaker whether a circuit breaker spares an unreachable Redis further calls; without it
 *     each caller waits for the time-out
 * @param breakerWait how long the open breaker refuses before it tries again, 1 ms and up
 */
@ConfigurationProperties("redis")
public record RedisProperties(
    @DefaultValue("64") int connections,
    @DefaultValue("0") int eventLoops,
    @DefaultValue("0") int retries,
    @DefaultValue("1s") Duration scanInterval,
    @DefaultValue("true") boolean breaker,
    @DefaultValue("2s") Duration breakerWait) {
  private static final long LEAST_SCAN_MILLIS = 100;

  public RedisProperties {
    if (connections < 1) {
      throw new IllegalArgumentException("redis.connections has to be 1 at least");
    }
    if (eventLoops < 0) {
      throw new IllegalArgumentException("redis.event-loops can't be negative");
    }
    if (retries < 0) {
      throw new IllegalArgumentException("redis.retries can't be negative");
    }
    if (scanInterval.toMillis() < LEAST_SCAN_MILLIS) {
      throw new IllegalArgumentException("redis.scan-interval has to be 100 ms at least");
    }
    if (breakerWait.toMillis() < 1) {
      throw new IllegalArgumentException("redis.breaker-wait has to be positive");
    }
  }

  int threads() {
    return eventLoops > 0 ? eventLoops : 2 * Runtime.getRuntime().availableProcessors();
  }
}
