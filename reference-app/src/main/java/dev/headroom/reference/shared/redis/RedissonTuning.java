package dev.headroom.reference.shared.redis;

import org.redisson.config.BaseConfig;
import org.redisson.config.BaseMasterSlaveServersConfig;
import org.redisson.config.ClusterServersConfig;
import org.redisson.config.Config;
import org.redisson.config.ReadMode;
import org.redisson.config.SentinelServersConfig;
import org.redisson.config.SingleServerConfig;
import org.redisson.config.SubscriptionMode;
import org.redisson.spring.starter.RedissonAutoConfigurationCustomizer;

/**
 * Treats one server, Sentinels and a cluster alike. Only masters are used: every script writes, and
 * a replica would tell of places in the line that are gone.
 */
class RedissonTuning implements RedissonAutoConfigurationCustomizer {
  private static final int MOST_IDLE = 8;
  private final RedisProperties properties;

  RedissonTuning(RedisProperties properties) {
    this.properties = properties;
  }

  @Override
  public void customize(Config config) {
    config.setUseScriptCache(true);
    // Redisson's own 32 would queue for the processors with every command.
    config.setNettyThreads(properties.threads());
    // Starts without Redis too: readiness tells, and it heals by itself.
    config.setLazyInitialization(true);
    if (config.isClusterConfig()) {
      ClusterServersConfig cluster = config.useClusterServers();
      tuneMasters(cluster);
      // One master away leaves the schedules of the others on sale.
      cluster.setScanInterval(scanMillis()).setCheckSlotsCoverage(false);
    } else if (config.isSentinelConfig()) {
      SentinelServersConfig sentinels = config.useSentinelServers();
      tuneMasters(sentinels);
      sentinels.setScanInterval(scanMillis()).setCheckSentinelsList(false);
    } else if (config.isSingleConfig()) {
      SingleServerConfig single = config.useSingleServer();
      single.setConnectionPoolSize(properties.connections()).setConnectionMinimumIdleSize(idle());
      tuneWaiting(single);
    }
  }

  private void tuneMasters(BaseMasterSlaveServersConfig<?> masters) {
    masters
        .setReadMode(ReadMode.MASTER)
        .setSubscriptionMode(SubscriptionMode.MASTER)
        .setMasterConnectionPoolSize(properties.connections())
        .setMasterConnectionMinimumIdleSize(idle());
    tuneWaiting(masters);
  }

  /** Redisson's own defaults would keep a caller of a frozen Redis for many time-outs. */
  private void tuneWaiting(BaseConfig<?> servers) {
    servers.setRetryAttempts(properties.retries()).setSubscriptionTimeout(servers.getTimeout());
  }

  private int idle() {
    return Math.min(MOST_IDLE, properties.connections());
  }

  private int scanMillis() {
    return Math.toIntExact(properties.scanInterval().toMillis());
  }
}
