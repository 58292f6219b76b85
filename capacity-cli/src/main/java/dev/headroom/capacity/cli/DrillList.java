package dev.headroom.capacity.cli;

import dev.headroom.capacity.report.terminal.DrillTable;
import dev.headroom.capacity.scenario.Drill;
import dev.headroom.capacity.scenario.DrillCatalogue;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.stack.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What {@code drill list} prints. */
final class DrillList {
  private DrillList() {}

  static int print(Console console, boolean json, Installation installation) {
    List<Drill> drills = DrillCatalogue.list();
    if (json) {
      List<Map<String, Object>> facts = new ArrayList<>();
      drills.forEach(drill -> facts.add(facts(drill, length(drill, installation))));
      console
          .out()
          .println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(facts));
    } else {
      List<DrillTable.Row> rows =
          drills.stream().map(drill -> row(drill, length(drill, installation))).toList();
      console.out().print(DrillTable.render(rows, console.result()));
    }
    console.out().flush();
    return ExitCode.OK;
  }

  /** From the load's beginning to the drill's end. */
  private static Duration length(Drill drill, Installation installation) {
    Scenario load =
        DrillCatalogue.load(drill, null, installation.drillLoads(), installation.scenarios());
    return load.length().minus(load.countedLength()).plus(drill.experiment().longest());
  }

  private static DrillTable.Row row(Drill drill, Duration length) {
    return new DrillTable.Row(
        drill.name(),
        drill.title(),
        drill.proofs().stream().map(Drill.Proof::without).toList(),
        length);
  }

  private static Map<String, Object> facts(Drill drill, Duration length) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", drill.name());
    facts.put("title", drill.title());
    facts.put("question", drill.question());
    facts.put("load", drill.load());
    facts.put("lengthSeconds", length.toMillis() / 1000.0);
    facts.put(
        "faults", drill.experiment().method().stream().map(step -> step.fault().title()).toList());
    facts.put(
        "proves",
        drill.proofs().stream()
            .map(
                proof ->
                    new LinkedHashMap<>(Map.of("without", proof.without(), "red", proof.red())))
            .toList());
    return facts;
  }
}
