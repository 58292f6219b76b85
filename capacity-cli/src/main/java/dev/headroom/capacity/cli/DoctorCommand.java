package dev.headroom.capacity.cli;

import dev.headroom.capacity.report.terminal.DoctorTable;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.stack.Doctor;
import dev.headroom.capacity.stack.Finding;
import dev.headroom.capacity.stack.Installation;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code doctor}: is this machine fit? Exit code 1 when something stops a run. */
@Command(
    name = "doctor",
    description =
        "Is this machine fit to run the tests, or one scenario? Exit code 1 when something stops it.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "<scenario>",
      arity = "0..1",
      description = "looks at what this one needs")
  private @Nullable String scenario;

  @Option(
      names = "--scale",
      paramLabel = "F",
      converter = PositiveFactor.class,
      defaultValue = "1",
      description = "multiplies users and rates")
  private double scale;

  @Option(names = "--json", description = "as JSON on standard output")
  private boolean json;

  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Installation installation = Installation.current();
    int people =
        scenario == null
            ? 0
            : (int)
                Math.ceil(
                    new ScenarioCatalogue(installation.scenarios()).find(scenario).peak() * scale);
    List<Finding> findings = new Doctor(people).examine();
    if (json) {
      console
          .out()
          .println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(findings));
    } else {
      String subject = scenario == null ? "the tests" : scenario;
      String heading =
          "This machine, for "
              + subject
              + (scenario == null ? "" : scale == 1 ? " at full scale" : " at scale " + scale);
      console.out().print(DoctorTable.render(heading, subject, rows(findings), console.result()));
      console.out().flush();
    }
    boolean stopped = findings.stream().anyMatch(finding -> finding.state() == Finding.State.STOPS);
    return stopped ? ExitCode.NOT_MET : ExitCode.OK;
  }

  private static List<DoctorTable.Row> rows(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                new DoctorTable.Row(
                    DoctorTable.State.valueOf(finding.state().name()),
                    finding.name(),
                    finding.finding(),
                    finding.mend()))
        .toList();
  }
}
