package dev.headroom.reference.shared.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.redisson.config.BaseConfig;
import org.redisson.config.BaseMasterSlaveServersConfig;
import org.redisson.config.Config;
import org.redisson.config.ReadMode;
import org.redisson.config.SubscriptionMode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedissonTuningTest {
  private static final Duration SCAN = Duration.ofMillis(300);
  private static final Duration WAIT = Duration.ofSeconds(2);
  private final Config config = new Config();

  private void tuned() {
    new RedissonTuning(new RedisProperties(5, 0, 1, SCAN, true, WAIT)).customize(config);
    assertThat(config.isUseScriptCache()).isTrue();
    assertThat(config.isLazyInitialization()).isTrue();
  }

  @Test
  void one_server_has_the_bounds() {
    config.useSingleServer().setTimeout(1234);
    tuned();
    assertThat(config.useSingleServer().getConnectionPoolSize()).isEqualTo(5);
    assertThat(config.useSingleServer().getConnectionMinimumIdleSize()).isEqualTo(5);
    assertBounds(config.useSingleServer());
  }

  @Test
  void sentinels_have_the_same_bounds_and_only_the_master_is_used() {
    config.useSentinelServers().setTimeout(1234);
    tuned();
    assertThat(config.useSentinelServers().getScanInterval()).isEqualTo(300);
    assertMastersOnly(config.useSentinelServers());
    assertBounds(config.useSentinelServers());
  }

  @Test
  void a_cluster_has_the_same_bounds_and_only_masters_are_used() {
    config.useClusterServers().setTimeout(1234);
    tuned();
    assertThat(config.useClusterServers().getScanInterval()).isEqualTo(300);
    assertThat(config.useClusterServers().isCheckSlotsCoverage()).isFalse();
    assertMastersOnly(config.useClusterServers());
    assertBounds(config.useClusterServers());
  }

  private static void assertBounds(BaseConfig<?> servers) {
    assertThat(servers.getRetryAttempts()).isEqualTo(1);
    assertThat(servers.getTimeout()).isEqualTo(1234);
    assertThat(servers.getSubscriptionTimeout()).isEqualTo(1234);
  }

  private static void assertMastersOnly(BaseMasterSlaveServersConfig<?> servers) {
    assertThat(servers.getReadMode()).isEqualTo(ReadMode.MASTER);
    assertThat(servers.getSubscriptionMode()).isEqualTo(SubscriptionMode.MASTER);
    assertThat(servers.getMasterConnectionPoolSize()).isEqualTo(5);
    assertThat(servers.getMasterConnectionMinimumIdleSize()).isEqualTo(5);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> new RedisProperties(0, 0, 0, SCAN, true, WAIT))
        .hasMessageContaining("redis.connections");
    assertThatThrownBy(() -> new RedisProperties(1, 0, -1, SCAN, true, WAIT))
        .hasMessageContaining("redis.retries");
    assertThatThrownBy(() -> new RedisProperties(1, 0, 0, Duration.ofMillis(99), true, WAIT))
        .hasMessageContaining("redis.scan-interval");
    assertThatThrownBy(() -> new RedisProperties(1, 0, 0, SCAN, true, Duration.ZERO))
        .hasMessageContaining("redis.breaker-wait");
  }
}
