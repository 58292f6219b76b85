package dev.headroom.testbed;

import dev.headroom.testbed.app.AppJar;
import dev.headroom.testbed.app.AppServer;
import dev.headroom.testbed.kafka.KafkaServer;
import dev.headroom.testbed.mariadb.Account;
import dev.headroom.testbed.mariadb.MariaDbServer;
import dev.headroom.testbed.process.Site;
import dev.headroom.testbed.process.WantedPorts;
import dev.headroom.testbed.redis.RedisServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts the parts of one stack: the stores at once, then the app's instances at once. */
final class StackStarter {
  private final StackSpec spec;
  private final Site site;
  private final ParallelStart parallel;
  private final Replacements replacements;

  StackStarter(StackSpec spec, Site site) {
    this.spec = spec;
    this.site = site;
    this.parallel = new ParallelStart(spec.listener());
    this.replacements = new Replacements(site, parallel);
  }

  Endpoints start() throws InterruptedException {
    Endpoints stores = startStores();
    return spec.app() == null ? stores : startApps(stores, spec.app());
  }

  List<ParallelStart.StartedPart> parts() {
    return parallel.parts();
  }

  Replacements replacements() {
    return replacements;
  }

  /** The same with the processes that run now. */
  Endpoints withPidsOf(Endpoints before) {
    return before.withPids(pids(before.pids()));
  }

  private Endpoints startStores() throws InterruptedException {
    WantedPorts wanted = new WantedPorts(spec.ports());
    Map<Store, Integer> ports = new LinkedHashMap<>();
    Map<String, ParallelStart.PartStart> starts = new LinkedHashMap<>();
    for (Store store : Store.values()) {
      if (spec.ownStores().contains(store)) {
        int port = wanted.of(store.part());
        ports.put(store, port);
        starts.put(store.part(), startOf(store, port, wanted));
      }
    }
    parallel.run(starts);
    return endpoints(ports);
  }

  private ParallelStart.PartStart startOf(Store store, int port, WantedPorts wanted) {
    String name = store.part();
    return switch (store) {
      case REDIS -> () -> RedisServer.start(site, name, port);
      case MARIADB -> () -> MariaDbServer.start(site, name, port);
      case KAFKA -> {
        int controller = wanted.of(name + "-controller");
        yield () -> KafkaServer.start(site, name, port, controller);
      }
    };
  }

  private Endpoints endpoints(Map<Store, Integer> ports) {
    Integer redis = ports.get(Store.REDIS);
    Integer mariadb = ports.get(Store.MARIADB);
    Integer kafka = ports.get(Store.KAFKA);
    Endpoints shared = spec.shared();
    if (shared != null) {
      return new Endpoints(
          List.of(),
          List.of(),
          shared.redis(),
          shared.database(),
          shared.databaseUser(),
          shared.databasePassword(),
          shared.kafka(),
          shared.pids());
    }
    return new Endpoints(
        List.of(),
        List.of(),
        redis == null ? null : RedisServer.uri(redis),
        mariadb == null ? null : Account.url(mariadb, Account.DATABASE),
        Account.USER,
        Account.PASSWORD,
        kafka == null ? null : KafkaServer.bootstrapServers(kafka),
        pids(Map.of()));
  }

  private Endpoints startApps(Endpoints stores, AppJar app) throws InterruptedException {
    WantedPorts wanted = new WantedPorts(spec.ports());
    Map<String, String> properties = new LinkedHashMap<>(AppProperties.of(stores));
    properties.putAll(spec.appProperties());
    List<Integer> ports = new ArrayList<>();
    List<Integer> management = new ArrayList<>();
    Map<String, ParallelStart.PartStart> starts = new LinkedHashMap<>();
    for (int i = 1; i <= spec.instances(); i++) {
      String name = "app-" + i;
      int port = wanted.of(name);
      int managementPort = wanted.of(name + "-management");
      ports.add(port);
      management.add(managementPort);
      starts.put(name, () -> AppServer.start(site, name, app, port, managementPort, properties));
    }
    parallel.run(starts);
    return new Endpoints(
        ports.stream().map(AppServer::uri).toList(),
        management.stream().map(AppServer::uri).toList(),
        stores.redis(),
        stores.database(),
        stores.databaseUser(),
        stores.databasePassword(),
        stores.kafka(),
        pids(stores.pids()));
  }

  private Map<String, Long> pids(Map<String, Long> before) {
    Map<String, Long> pids = new LinkedHashMap<>(before);
    parallel.parts().forEach(part -> pids.put(part.process().name(), part.process().pid()));
    return pids;
  }
}
