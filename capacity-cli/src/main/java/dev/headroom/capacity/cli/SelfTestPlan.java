package dev.headroom.capacity.cli;

import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.SeededDefect;
import dev.headroom.capacity.scenario.Seeding;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Inspection;
import dev.headroom.capacity.stack.RunPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a self-test makes: first the clean ones, since a check that alarms anyway notices
 * nothing, then a run a defect.
 */
record SelfTestPlan(List<Item> items) {

  /** Usual inspections are for loads of minutes; these have to see a defect within seconds. */
  private static final Inspection INSPECTION = new Inspection(true, 50, 50);

  /**
   * One run.
   *
   * @param defect null for a clean run
   * @param folder name of its results folder
   */
  record Item(@Nullable SeededDefect defect, String load, long seed, String folder) {

    RunPlan run(Scenario scenario, Path results) {
      Map<String, String> app = new LinkedHashMap<>(scenario.app());
      String again = "capacity-cli self-test --clean 1 --seed " + seed;
      if (defect != null) {
        app.putAll(defect.app());
        app.putAll(Seeding.of(defect.id()));
        again = "capacity-cli self-test " + defect.id() + " --clean 0 --seed " + seed;
      }
      return new RunPlan(
              scenario.withApp(app),
              1,
              1,
              new AppSetup(1, 0, app),
              List.of(),
              1,
              0,
              null,
              seed,
              results,
              again)
          .with(INSPECTION);
    }
  }

  /**
   * @param clean clean runs in all, dealt to the loads in turn, each with a seed of its own; null
   *     for one a load
   */
  static SelfTestPlan of(List<SeededDefect> defects, @Nullable Integer clean, long seed) {
    Set<String> distinct = new LinkedHashSet<>();
    defects.forEach(defect -> distinct.add(defect.load()));
    List<String> loads = List.copyOf(distinct);
    List<Item> items = new ArrayList<>();
    int cleanRuns = clean == null ? loads.size() : clean;
    for (int i = 0; i < cleanRuns; i++) {
      String load = loads.get(i % loads.size());
      items.add(new Item(null, load, seed + i / loads.size(), folder(items, "clean-" + load)));
    }
    for (SeededDefect defect : defects) {
      items.add(new Item(defect, defect.load(), seed, folder(items, defect.id())));
    }
    return new SelfTestPlan(items);
  }

  private static String folder(List<Item> before, String name) {
    return String.format(Locale.ROOT, "%02d-%s", before.size() + 1, name);
  }
}
