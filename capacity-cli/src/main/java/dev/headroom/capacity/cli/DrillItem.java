package dev.headroom.capacity.cli;

import dev.headroom.capacity.scenario.Drill;
import dev.headroom.capacity.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One drill that is to be made.
 *
 * @param load as its file has it
 * @param proof what is taken away; null for the drill as it is
 * @param folder name of its results folder among others
 */
record DrillItem(Drill drill, Scenario load, Drill.@Nullable Proof proof, String folder) {

  /** Starting the system, its facts after the load, and judging. */
  private static final Duration AROUND = Duration.ofSeconds(25);

  /** A drill, and then what it shows the worth of taken away, one thing after the other. */
  record Wanted(Drill drill, Scenario load) {}

  /**
   * @param prove whether each is also made without what it shows the worth of
   */
  static List<DrillItem> of(List<Wanted> wanted, boolean prove) {
    List<DrillItem> items = new ArrayList<>();
    for (Wanted one : wanted) {
      items.add(new DrillItem(one.drill(), one.load(), null, folder(items, one.drill().name())));
      int number = 0;
      for (Drill.Proof proof : prove ? one.drill().proofs() : List.<Drill.Proof>of()) {
        number++;
        String name = one.drill().name() + "-without-" + number;
        items.add(new DrillItem(one.drill().with(proof), one.load(), proof, folder(items, name)));
      }
    }
    return items;
  }

  private static String folder(List<DrillItem> before, String name) {
    return String.format(
        Locale.ROOT, "%02d-%s", before.size() + 1, name.replaceAll("[^A-Za-z0-9._-]", "_"));
  }

  /** {@code redis-down} or {@code redis-down, without the circuit breaker}. */
  String text() {
    return proof == null ? drill.name() : drill.name() + ", without " + proof.without();
  }

  /** The load's, beneath the drill's, beneath what is taken away, beneath the user's. */
  Map<String, String> app(Map<String, String> users) {
    Map<String, String> app = new LinkedHashMap<>(load.app());
    app.putAll(drill.stack().app());
    if (proof != null) {
      app.putAll(proof.app());
    }
    app.putAll(users);
    return app;
  }

  /** Until all is over, if everything takes as long as it usually does. */
  Duration about() {
    return AROUND
        .plus(load.length())
        .minus(load.countedLength())
        .plus(drill.experiment().longest().minus(drill.experiment().backWithin()))
        .plus(drill.experiment().backWithin().dividedBy(2));
  }
}
