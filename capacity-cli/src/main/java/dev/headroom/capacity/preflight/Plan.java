package dev.headroom.capacity.preflight;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.slo.Objective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as arithmetic sees it: already scaled, with the app's properties at hand.
 *
 * @param open whether phases are arrivals a second, not people at once
 * @param instances of the app, 1 and up
 * @param injectors generator processes, 1 and up
 */
record Plan(
    boolean open,
    List<Phase> phases,
    Way way,
    Data data,
    Claims claims,
    AppFacts app,
    List<Objective> objectives,
    int instances,
    int injectors) {

  /**
   * What the app is seeded with.
   *
   * @param rivals people whom the same seat is dealt to
   */
  record Data(
      int users,
      int schedules,
      int seatsPerSchedule,
      long pointsPerUser,
      long seatPrice,
      int rivals) {
    long seats() {
      return (long) schedules * seatsPerSchedule;
    }
  }

  /**
   * What its author says of it; null where nothing is said.
   *
   * @param rate requests a second
   * @param response mean response time, seconds
   * @param availability percent of the time {@code over}
   * @param over seconds
   * @param downtime seconds
   */
  record Claims(
      @Nullable Double rate,
      @Nullable Double response,
      @Nullable Double availability,
      @Nullable Double over,
      @Nullable Double downtime) {
    static final Claims NONE = new Claims(null, null, null, null, null);

    /** 0 where nothing is said: the quickest there can be. */
    double responseOrNone() {
      return response == null ? 0 : response;
    }
  }

  Plan {
    phases = List.copyOf(phases);
    objectives = List.copyOf(objectives);
  }

  List<Goal> goals() {
    return objectives.stream().map(Goal::of).toList();
  }

  double lengthSeconds() {
    return phases.stream().mapToDouble(Plan::seconds).sum();
  }

  double countedSeconds() {
    return phases.stream().filter(Phase::counted).mapToDouble(Plan::seconds).sum();
  }

  /** Seconds before anything counts. */
  double uncountedBefore() {
    return phases.stream().takeWhile(phase -> !phase.counted()).mapToDouble(Plan::seconds).sum();
  }

  /** Person-seconds of a closed load, arrivals of an open one. */
  double volume() {
    return phases.stream().mapToDouble(Plan::volume).sum();
  }

  double countedVolume() {
    return phases.stream().filter(Phase::counted).mapToDouble(Plan::volume).sum();
  }

  private static double volume(Phase phase) {
    return (phase.fromUsers() + phase.toUsers()) / 2 * seconds(phase);
  }

  static double seconds(Phase phase) {
    return phase.duration().toMillis() / 1_000.0;
  }

  /** People at once, or arrivals a second, that long after the beginning. */
  double loadAt(double seconds) {
    double begin = 0;
    for (Phase phase : phases) {
      double length = seconds(phase);
      if (seconds < begin + length) {
        double share = (seconds - begin) / length;
        return phase.fromUsers() + (phase.toUsers() - phase.fromUsers()) * share;
      }
      begin += length;
    }
    return 0;
  }

  double peak() {
    return phases.stream().mapToDouble(p -> Math.max(p.fromUsers(), p.toUsers())).max().orElse(0);
  }

  /** Highest load of what counts. */
  double countedPeak() {
    return phases.stream()
        .filter(Phase::counted)
        .mapToDouble(p -> Math.max(p.fromUsers(), p.toUsers()))
        .max()
        .orElse(0);
  }

  /**
   * Most visits that can be begun: in the open model all that arrive; in the closed one person-
   * seconds over the shortest length of a visit. Infinite where a visit takes no time.
   */
  double mostVisits() {
    double visit = way.visitSeconds(claims.responseOrNone());
    return open ? volume() : visit == 0 ? Double.POSITIVE_INFINITY : volume() / visit;
  }
}
