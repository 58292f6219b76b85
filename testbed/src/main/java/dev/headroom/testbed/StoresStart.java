package dev.headroom.testbed;

import dev.headroom.testbed.kafka.KafkaPorts;
import dev.headroom.testbed.kafka.KafkaServer;
import dev.headroom.testbed.mariadb.Account;
import dev.headroom.testbed.mariadb.MariaDbServer;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Ports;
import dev.headroom.testbed.process.Site;
import dev.headroom.testbed.process.WantedPorts;
import dev.headroom.testbed.redis.RedisSentinels;
import dev.headroom.testbed.redis.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the stores of one stack are started, and where they are then. */
final class StoresStart {
  private static final int REPLICAS = 1;
  private static final int SENTINELS = 3;

  private final StackSpec spec;
  private final Site site;
  private final WantedPorts wanted;
  private final Map<String, ParallelStart.PartStart> starts = new LinkedHashMap<>();
  private Endpoints endpoints;
  private volatile @Nullable RedisSentinels sentinels;

  StoresStart(StackSpec spec, Site site) {
    this.spec = spec;
    this.site = site;
    this.wanted = new WantedPorts(spec.ports());
    Endpoints shared = spec.shared();
    this.endpoints = shared == null ? Endpoints.NONE : shared.storesOnly();
    for (Store store : Store.values()) {
      if (spec.ownStores().contains(store)) {
        plan(store);
      }
    }
    if (spec.extras().sentinels()) {
      starts.put(Store.REDIS.part(), this::startSentinels);
    }
  }

  /** By name; to be started at once. */
  Map<String, ParallelStart.PartStart> starts() {
    return starts;
  }

  /** Where they are, once they have been started. */
  Endpoints endpoints() {
    return sentinels().map(all -> endpoints.withRedis(all.nodes().get(0).uri())).orElse(endpoints);
  }

  /** Redis' Sentinels, where there are any and they have been started. */
  Optional<RedisSentinels> sentinels() {
    return Optional.ofNullable(sentinels);
  }

  private void plan(Store store) {
    String name = store.part();
    int port = wanted.of(name);
    switch (store) {
      case REDIS -> {
        URI uri = RedisServer.uri(port);
        endpoints = endpoints.withRedis(uri);
        starts.put(name, () -> List.of(RedisServer.start(site, name, port)));
      }
      case MARIADB -> {
        endpoints =
            endpoints.withDatabase(
                Account.url(port, Account.DATABASE), Account.USER, Account.PASSWORD);
        starts.put(name, () -> List.of(MariaDbServer.start(site, name, port)));
      }
      case KAFKA -> {
        KafkaPorts ports =
            new KafkaPorts(port, wanted.of(name + "-controller"), Ports.free(), Ports.forLater());
        endpoints =
            endpoints.withKafka(
                KafkaServer.bootstrapServers(port),
                new Endpoints.KafkaProxy(ports.proxy(), ports.proxied()));
        starts.put(name, () -> List.of(KafkaServer.start(site, name, ports)));
      }
    }
  }

  private List<ManagedProcess> startSentinels() throws IOException, InterruptedException {
    RedisSentinels started = RedisSentinels.start(site, Store.REDIS.part(), REPLICAS, SENTINELS);
    sentinels = started;
    return started.processes();
  }
}
