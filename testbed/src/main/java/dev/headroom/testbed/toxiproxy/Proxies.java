package dev.headroom.testbed.toxiproxy;

import io.netty.channel.EventLoopGroup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The proxies by name; touched by the API's thread only. */
final class Proxies {
  private final EventLoopGroup loops;
  private final Map<String, Proxy> byName = new TreeMap<>();

  Proxies(EventLoopGroup loops) {
    this.loops = loops;
  }

  Collection<Proxy> all() {
    return List.copyOf(byName.values());
  }

  Proxy find(String name) {
    @Nullable Proxy proxy = byName.get(name);
    if (proxy == null) {
      throw ApiException.notFound("proxy");
    }
    return proxy;
  }

  Proxy create(ProxyBody wanted) {
    wanted.requireComplete("");
    if (byName.containsKey(wanted.name())) {
      throw ApiException.exists("proxy");
    }
    Proxy proxy = new Proxy(loops, wanted);
    if (wanted.wantsEnabled()) {
      proxy.enable();
    }
    byName.put(proxy.name(), proxy);
    return proxy;
  }

  /** A proxy that is there already with the same addresses stays as it is, even if disabled. */
  Proxy createOrReplace(ProxyBody wanted) {
    @Nullable Proxy present = byName.get(wanted.name());
    if (present != null && present.serves(wanted)) {
      return present;
    }
    if (present != null) {
      delete(present.name());
    }
    return create(wanted);
  }

  void delete(String name) {
    find(name).disable();
    byName.remove(name);
  }

  /** Enables every proxy and removes every toxic. */
  void reset() {
    for (Proxy proxy : byName.values()) {
      proxy.enable();
      proxy.change(Toxics.NONE);
    }
  }

  void close() {
    byName.values().forEach(Proxy::disable);
    byName.clear();
  }
}
