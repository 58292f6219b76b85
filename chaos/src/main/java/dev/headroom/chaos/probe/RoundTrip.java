package dev.headroom.chaos.probe;

import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Proxied;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.wire.RoundTrips;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How long a store takes to answer, in milliseconds, over a connection that is kept. */
final class RoundTrip implements Probe {
  private static final double MILLIS_PER_NANO = 1e-6;

  private final Proxied store;
  private final Surroundings surroundings;
  private final boolean throughProxy;
  private @Nullable RoundTrips open;

  RoundTrip(Proxied store, Surroundings surroundings, boolean throughProxy) {
    this.store = store;
    this.surroundings = surroundings;
    this.throughProxy = throughProxy;
    if (throughProxy && surroundings.toxiproxy() == null) {
      throw new MissingPartException("there is no Toxiproxy between the app and its stores.");
    }
  }

  @Override
  public synchronized double measure() throws IOException {
    RoundTrips kept = open;
    RoundTrips trips = kept == null ? RoundTrips.open(store, surroundings, throughProxy) : kept;
    open = trips;
    try {
      return trips.once().toNanos() * MILLIS_PER_NANO;
    } catch (IOException broken) {
      open = null;
      try (trips) {
        throw broken;
      }
    }
  }
}
