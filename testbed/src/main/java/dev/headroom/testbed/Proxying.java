package dev.headroom.testbed;

import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Ports;
import dev.headroom.testbed.process.Site;
import dev.headroom.testbed.process.StackStartException;
import dev.headroom.testbed.toxiproxy.StoreProxies;
import dev.headroom.testbed.toxiproxy.ToxiproxyServer;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The proxies between the app and the stores, where there are to be any. */
final class Proxying implements AutoCloseable {
  private static final String REDIS = "redis";
  private static final String DATABASE = "database";
  private static final String KAFKA = "kafka";

  private final Site site;
  private volatile @Nullable URI toxiproxy;
  private @Nullable StoreProxies proxies;
  private @Nullable Endpoints through;

  Proxying(Site site) {
    this.site = site;
  }

  /** Starts or finds the Toxiproxy; returns its process where it is one of the stack's. */
  List<ManagedProcess> start(ToxiproxySource source) throws IOException, InterruptedException {
    toxiproxy = ToxiproxyServer.start(site, source);
    return site.find(ToxiproxyServer.PART).stream().toList();
  }

  /** The API's address; null where there are no proxies. */
  @Nullable URI address() {
    return toxiproxy;
  }

  /**
   * Puts a proxy before each store that answers by now.
   *
   * @param ledToRedis whether somebody else tells the app where Redis is
   */
  void before(Endpoints stores, boolean ledToRedis) {
    URI api = toxiproxy;
    if (api == null) {
      return;
    }
    StoreProxies opened = StoreProxies.at(api);
    proxies = opened;
    try {
      through = proxied(opened, stores, ledToRedis);
    } catch (IOException failed) {
      throw new StackStartException(ToxiproxyServer.PART, failed.toString(), List.of(), failed);
    }
  }

  private static Endpoints proxied(StoreProxies proxies, Endpoints stores, boolean ledToRedis)
      throws IOException {
    Endpoints proxied = stores;
    URI redis = stores.redis();
    if (redis != null && !ledToRedis) {
      int port = Ports.free();
      proxies.add(REDIS, port, redis.getPort());
      proxied = proxied.withRedis(URI.create("redis://127.0.0.1:" + port));
    }
    String database = stores.database();
    if (database != null) {
      int port = Ports.free();
      proxies.add(DATABASE, port, JdbcUrl.port(database));
      proxied = proxied.withDatabase(JdbcUrl.withPort(database, port));
    }
    Endpoints.KafkaProxy kafka = stores.kafkaProxy();
    if (kafka != null) {
      proxies.add(KAFKA, kafka.listenPort(), kafka.brokerPort());
      proxied = proxied.withKafka("127.0.0.1:" + kafka.listenPort(), kafka);
    }
    return proxied;
  }

  /** The stores as the app sees them. */
  Endpoints throughProxies(Endpoints stores) {
    return Objects.requireNonNullElse(through, stores);
  }

  @Override
  public void close() {
    StoreProxies opened = proxies;
    if (opened != null) {
      opened.close();
    }
  }
}
