package dev.headroom.capacity.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the observations of one run's generators, one file after the other. Times are offsets in
 * milliseconds from {@link #begin}.
 */
public final class ObservationsBuilder {

  private static final String REFUSED = " refused";

  private final ObservedRequests requests = new ObservedRequests();
  private final Map<String, ObservedValues> values = new HashMap<>();
  private final Map<String, Integer> declaredBy = new HashMap<>();
  private final List<Long> zeros = new ArrayList<>();
  private final List<Damage> damages = new ArrayList<>();
  private final Set<String> declaredHere = new HashSet<>();
  private int files;
  private int shift;

  /** Another file follows, be there anything in it or not. */
  public void file() {
    files++;
    declaredHere.clear();
  }

  /**
   * The file's zero.
   *
   * @throws ArithmeticException if it lies more than 24 days from the first file's
   */
  public void begin(long zeroMillis) {
    if (zeros.isEmpty()) {
      requests.base(zeroMillis);
    }
    shift = Math.toIntExact(zeroMillis - (zeros.isEmpty() ? zeroMillis : zeros.get(0)));
    zeros.add(zeroMillis);
  }

  /** A value that is looked for; gives what {@link #value} takes. */
  public ObservedValues declare(String name) {
    if (declaredHere.add(name)) {
      declaredBy.merge(name, 1, Integer::sum);
    }
    ObservedValues declared = values.computeIfAbsent(name, ObservedValues::new);
    declared.base(zeros.get(0));
    return declared;
  }

  public void value(ObservedValues of, int atOffset, int value) {
    of.add(atOffset + shift, value);
  }

  /** The index of a request's name for one outcome. */
  public int name(String name, ObservedRequests.Outcome outcome) {
    boolean refusal = outcome == ObservedRequests.Outcome.REFUSED && !name.endsWith(REFUSED);
    return requests.name(refusal ? name + REFUSED : name);
  }

  /** Adds a request; {@code name} as {@link #name} gave it. */
  public void request(
      int name, int intended, int start, int end, int status, ObservedRequests.Outcome outcome) {
    requests.add(name, intended + shift, start + shift, end + shift, status, outcome);
  }

  /** Takes back the request added last. */
  public void dropLastRequest() {
    requests.removeLast();
  }

  public void damage(Damage damage) {
    damages.add(damage);
  }

  public Observations build() {
    values.keySet().removeIf(name -> declaredBy.getOrDefault(name, 0) < files);
    return new Observations(zeros, requests, values, damages);
  }
}
