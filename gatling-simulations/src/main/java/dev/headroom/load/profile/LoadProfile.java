package dev.headroom.load.profile;

import dev.headroom.load.feeder.Share;
import dev.headroom.load.scenario.Load;
import dev.headroom.load.scenario.LoadModel;
import dev.headroom.load.scenario.Phase;
import dev.headroom.load.scenario.Range;
import java.time.Duration;

/** The load as a function of the time since the load clock's zero. */
public final class LoadProfile {

  private final Load load;
  private final Share share;

  public LoadProfile(Load load, Share share) {
    this.load = load;
    this.share = share;
  }

  public Load load() {
    return load;
  }

  public Share share() {
    return share;
  }

  public Duration length() {
    return load.length();
  }

  public boolean closed() {
    return load.model() == LoadModel.CLOSED;
  }

  /** Whether a closed crowd becomes smaller at any time before the end. */
  boolean shrinks() {
    double before = 0;
    boolean shrinks = false;
    for (Phase phase : load.phases()) {
      Range users = load.amount(phase);
      shrinks |= users.from() < before || users.to() < users.from();
      before = users.to();
    }
    return closed() && shrinks;
  }

  /** The phase at that time; the last one afterwards. */
  public Phase phaseAt(Duration sinceZero) {
    Duration end = Duration.ZERO;
    for (Phase phase : load.phases()) {
      end = end.plus(phase.duration());
      if (sinceZero.compareTo(end) < 0) {
        return phase;
      }
    }
    return load.phases().get(load.phases().size() - 1);
  }

  /**
   * People at once over all injectors; at a border between two phases, what the later begins with.
   */
  double peopleAt(Duration sinceZero) {
    Duration begin = Duration.ZERO;
    for (Phase phase : load.phases()) {
      Duration end = begin.plus(phase.duration());
      if (sinceZero.compareTo(end) < 0) {
        double share = (double) sinceZero.minus(begin).toNanos() / phase.duration().toNanos();
        return load.amount(phase).at(share);
      }
      begin = end;
    }
    return load.amount(load.phases().get(load.phases().size() - 1)).to();
  }

  /** How many of this injector's people there should be at that time, in the closed model. */
  int usersAt(Duration sinceZero) {
    Duration bounded = sinceZero.compareTo(length()) < 0 ? sinceZero : length();
    return share.dealt((int) Math.round(peopleAt(bounded)));
  }

  /**
   * How much load all phases add up to: user-seconds in the closed model, arrivals in the open one;
   * over all injectors.
   */
  public double volume() {
    return load.phases().stream()
        .mapToDouble(phase -> load.amount(phase).at(0.5) * phase.duration().toNanos() / 1e9)
        .sum();
  }
}
