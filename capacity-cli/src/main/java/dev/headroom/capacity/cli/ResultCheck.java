package dev.headroom.capacity.cli;

import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.FindingsJson;
import dev.headroom.capacity.preflight.audit.Audit;
import dev.headroom.capacity.report.terminal.FindingTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whether the figures of a result agree with each other. */
record ResultCheck(Path results, List<Finding> findings) {

  static ResultCheck of(Path results) {
    return new ResultCheck(results, Audit.of(results));
  }

  int print(Console console, boolean json) {
    console
        .out()
        .print(
            json
                ? FindingsJson.of(Map.of("results", results.toString()), findings)
                : FindingTable.render(
                    results + ", its figures held against each other",
                    "These figures agree with each other",
                    PlanCheck.rows(findings),
                    console.result()));
    console.out().flush();
    return findings.stream().anyMatch(Finding::contradicts) ? ExitCode.NOT_MET : ExitCode.OK;
  }
}
