package dev.headroom.capacity.cli;

import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.FindingsJson;
import dev.headroom.capacity.preflight.Needs;
import dev.headroom.capacity.preflight.Preflight;
import dev.headroom.capacity.read.PreflightFile;
import dev.headroom.capacity.report.terminal.FindingTable;
import dev.headroom.capacity.stack.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What arithmetic says of a run that is about to begin. */
record PlanCheck(Map<String, Object> facts, List<Finding> findings) {

  static PlanCheck of(RunPlan plan, Needs needs) {
    int instances = plan.bundled() ? plan.app().instances() : plan.targets().size();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("scenario", plan.scenario().name());
    facts.put("scale", plan.scale());
    facts.put("timeScale", plan.timeScale());
    facts.put("instances", instances);
    facts.put("injectors", plan.injectors());
    List<Finding> findings =
        new ArrayList<>(
            Preflight.of(plan.scenario(), plan.app().properties(), instances, plan.injectors()));
    needs.all().forEach(need -> findings.add(need.finding()));
    findings.sort(Comparator.comparing(Finding::severity));
    return new PlanCheck(facts, findings);
  }

  /** Prints all of it; the exit code says whether anything contradicts. */
  int print(Console console, boolean json) {
    if (json) {
      console.out().print(FindingsJson.of(facts, findings));
    } else {
      console
          .out()
          .print(
              FindingTable.render(
                  heading(), "Nothing contradicts this plan", rows(findings), console.result()));
    }
    console.out().flush();
    return findings.stream().anyMatch(Finding::contradicts) ? ExitCode.NOT_MET : ExitCode.OK;
  }

  /** A line a contradiction, and all findings to the results folder, before anything starts. */
  void warnAndKeep(Console console, Path results) throws IOException {
    findings.stream()
        .filter(Finding::contradicts)
        .forEach(
            finding ->
                console
                    .err()
                    .println("! the plan contradicts itself: " + finding.what() + ". See: check"));
    Files.createDirectories(results);
    Files.writeString(results.resolve(PreflightFile.NAME), FindingsJson.of(facts, findings));
  }

  static List<FindingTable.Row> rows(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                new FindingTable.Row(
                    FindingTable.State.valueOf(finding.severity().name()),
                    finding.what(),
                    finding.law(),
                    finding.numbers(),
                    finding.mend()))
        .toList();
  }

  private String heading() {
    Object scale = facts.get("scale");
    Object timeScale = facts.get("timeScale");
    boolean full = Double.valueOf(1).equals(scale) && Double.valueOf(1).equals(timeScale);
    return facts.get("scenario")
        + (full ? " at full scale" : " at scale " + scale + ", time scale " + timeScale)
        + ", by arithmetic alone";
  }
}
