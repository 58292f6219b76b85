package dev.headroom.load.stream;

import io.gatling.core.session.Session;
import io.gatling.core.session.SessionPrivateAttributes;
import io.gatling.http.client.LocalAddresses;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people's streams go: to the instance, and from the address, that Gatling dealt them for all
 * their requests; a stream that is opened again goes to the next instance.
 */
final class Destinations {

  private static final String BASE_URL =
      SessionPrivateAttributes.generatePrivateAttribute("http.cache.baseUrl");
  private static final String SOURCES =
      SessionPrivateAttributes.generatePrivateAttribute("http.cache.localAddresses");

  private final List<Destination> all;

  Destinations(List<String> targets) {
    List<Destination> found = new ArrayList<>();
    try {
      for (String target : targets) {
        found.add(Destination.of(target));
      }
    } catch (UnknownHostException e) {
      throw new UncheckedIOException("a target has no address: " + e.getMessage(), e);
    }
    this.all = List.copyOf(found);
  }

  Destination at(int index) {
    return all.get(index);
  }

  int after(int index) {
    return (index + 1) % all.size();
  }

  /** Gatling says nothing where there is only one. */
  int of(Session session) {
    Object url = session.attributes().getOrElse(BASE_URL, () -> all.get(0).url());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).url().equals(url)) {
        return i;
      }
    }
    throw new IllegalStateException("Gatling dealt a target that it was not given: " + url);
  }

  static @Nullable InetSocketAddress source(Session session, Destination destination) {
    Object sources = session.attributes().getOrElse(SOURCES, () -> "");
    return sources instanceof LocalAddresses addresses
        ? addresses.getLocalAddressForRemote(destination.address().getAddress())
        : null;
  }
}
