package dev.headroom.capacity.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What load generators recorded beside their raw logs; several generators are one. */
public final class Observations {

  private final List<Long> zeros;
  private final ObservedRequests requests;
  private final Map<String, ObservedValues> values;
  private final List<Damage> damages;

  Observations(
      List<Long> zeros,
      ObservedRequests requests,
      Map<String, ObservedValues> values,
      List<Damage> damages) {
    this.zeros = List.copyOf(zeros);
    this.requests = requests;
    this.values = new TreeMap<>(values);
    this.damages = List.copyOf(damages);
  }

  /** Of results whose generator kept none. */
  public static Observations none() {
    return new ObservationsBuilder().build();
  }

  /** Whether a generator kept any; where not, nothing here can be told. */
  public boolean kept() {
    return !zeros.isEmpty();
  }

  /** The zero of each generator's clock, epoch milliseconds. */
  public List<Long> zeros() {
    return zeros;
  }

  public ObservedRequests requests() {
    return requests;
  }

  /**
   * The values of a name; empty where not every generator looked for it, and without a value where
   * all looked and nothing happened.
   */
  public Optional<ObservedValues> values(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Everything that was looked for, by name. */
  public List<ObservedValues> values() {
    return new ArrayList<>(values.values());
  }

  public List<Damage> damages() {
    return damages;
  }
}
