package dev.headroom.reference.shared.shutdown;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the instance takes its leave.
 *
 * @param drain how long calls are still taken after readiness has gone down, for load balancers to
 *     notice; 0 to 1 minute, and shorter than {@code spring.lifecycle.timeout-per-shutdown-phase}
 */
@ConfigurationProperties("shutdown")
public record ShutdownProperties(@DefaultValue("0s") Duration drain) {

  public ShutdownProperties {
    if (drain.isNegative() || drain.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException("shutdown.drain has to be 0 to 1 minute");
    }
  }
}
