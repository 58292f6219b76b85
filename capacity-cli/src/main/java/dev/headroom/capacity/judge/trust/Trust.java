package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.slo.TrustCheck;
import java.util.List;
import java.util.Optional;

/** All preconditions of believing a measurement, what spoils it first. */
public final class Trust {

  private static final List<Check> CHECKS =
      List.of(
          new GeneratorCpu(),
          new GeneratorThread(),
          new GeneratorClock(),
          new SentOnTime(),
          new Offered(),
          new PeopleAtOnce(),
          new LoadBegan(),
          new GeneratorPauses(),
          new MachineShort(),
          new InStep(),
          new PartsUp(),
          new RawLogIntact(),
          new ObservationsWhole(),
          new HistoryWhole(),
          new EnoughRequests(),
          new WarmedUp(),
          new Steady(),
          new PlannedIterations(),
          new ScriptChecks());

  private Trust() {}

  /** What each check found that applies to such results. */
  public static List<TrustCheck> look(Grounds grounds) {
    return CHECKS.stream().map(check -> check.look(grounds)).flatMap(Optional::stream).toList();
  }
}
