package dev.headroom.testbed;

import dev.headroom.testbed.app.AppJar;
import dev.headroom.testbed.app.AppServer;
import dev.headroom.testbed.front.FrontServer;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Site;
import dev.headroom.testbed.process.WantedPorts;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the parts of one stack: the stores at once, then the proxies before them, then the app's
 * instances at once, then what stands before those.
 */
final class StackStarter implements AutoCloseable {
  private final StackSpec spec;
  private final Site site;
  private final ParallelStart parallel;
  private final Replacements replacements;
  private final Proxying proxying;
  private final AppShares shares;

  StackStarter(StackSpec spec, Site site, AppShares shares) {
    this.spec = spec;
    this.site = site;
    this.parallel = new ParallelStart(spec.listener());
    this.replacements = new Replacements(site, parallel);
    this.proxying = new Proxying(site);
    this.shares = shares;
  }

  Endpoints start() throws InterruptedException {
    StoresStart stores = new StoresStart(spec, site);
    Map<String, ParallelStart.PartStart> starts = new LinkedHashMap<>(stores.starts());
    Optional.ofNullable(spec.extras().toxiproxy())
        .ifPresent(source -> starts.put("toxiproxy", () -> proxying.start(source)));
    parallel.run(starts);
    Endpoints told = withPidsOf(stores.endpoints());
    return spec.app() == null ? proxied(told, stores) : startApps(told, stores, spec.app());
  }

  private Endpoints proxied(Endpoints stores, StoresStart started) {
    proxying.before(stores, started.sentinels().isPresent());
    return stores.withToxiproxy(proxying.address());
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

  private Endpoints startApps(Endpoints stores, StoresStart started, AppJar app)
      throws InterruptedException {
    Endpoints before = proxied(stores, started);
    WantedPorts wanted = new WantedPorts(spec.ports());
    Map<String, String> properties = properties(stores, started);
    List<URI> apps = new ArrayList<>();
    List<URI> management = new ArrayList<>();
    Map<String, ParallelStart.PartStart> starts = new LinkedHashMap<>();
    for (int i = 1; i <= spec.instances(); i++) {
      String name = "app-" + i;
      int port = wanted.of(name);
      int managementPort = wanted.of(name + "-management");
      apps.add(AppServer.uri(port));
      management.add(AppServer.uri(managementPort));
      starts.put(
          name,
          () ->
              List.of(
                  AppServer.start(
                      site,
                      name,
                      app.with(shares.jvmArguments()),
                      port,
                      managementPort,
                      properties,
                      command -> shares.around(name, command))));
    }
    parallel.run(starts);
    Endpoints ready = before.withApps(apps, management);
    return withPidsOf(spec.extras().front() ? startFront(ready, wanted) : ready);
  }

  private Map<String, String> properties(Endpoints stores, StoresStart started) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.putAll(AppProperties.of(proxying.throughProxies(stores)));
    started
        .sentinels()
        .ifPresent(
            sentinels -> {
              properties.keySet().removeIf(key -> key.startsWith("spring.data.redis."));
              properties.putAll(sentinels.appProperties());
            });
    properties.putAll(spec.appProperties());
    return properties;
  }

  private Endpoints startFront(Endpoints ready, WantedPorts wanted) throws InterruptedException {
    int port = wanted.of(FrontServer.PART);
    List<FrontServer.Instance> instances = new ArrayList<>();
    for (int i = 0; i < ready.apps().size(); i++) {
      instances.add(
          new FrontServer.Instance(
              ready.apps().get(i).getPort(), ready.management().get(i).getPort()));
    }
    parallel.run(Map.of(FrontServer.PART, () -> List.of(FrontServer.start(site, port, instances))));
    return ready.withFront(AppServer.uri(port));
  }

  private Map<String, Long> pids(Map<String, Long> before) {
    Map<String, Long> pids = new LinkedHashMap<>(before);
    for (ParallelStart.StartedPart part : parallel.parts()) {
      ManagedProcess process = part.process();
      pids.put(process.name(), process.pid());
    }
    return pids;
  }

  /** Takes our proxies away from a Toxiproxy that goes on. */
  @Override
  public void close() {
    proxying.close();
  }
}
