package dev.headroom.reference.shared.redis;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the app treats Redis beyond what {@code spring.data.redis} says.
 *
 * @param connections most connections to one node, 1 and up
 * @param retries times a command is sent again after its time-out, 0 and up
 * @param breakerWait how long the open breaker refuses before it tries again
 */
@ConfigurationProperties("redis")
public record RedisProperties(
    @DefaultValue("64") int connections,
    @DefaultValue("0") int retries,
    @DefaultValue("2s") Duration breakerWait) {}
