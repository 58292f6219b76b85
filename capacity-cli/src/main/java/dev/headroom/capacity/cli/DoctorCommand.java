package dev.headroom.capacity.cli;

import dev.headroom.capacity.cli.LoadOptions.Sized;
import dev.headroom.capacity.report.terminal.DoctorTable;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.stack.Doctor;
import dev.headroom.capacity.stack.Finding;
import dev.headroom.capacity.stack.Installation;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private LoadOptions load = new LoadOptions();

  @Mixin private AppOptions app = new AppOptions();

  @Option(names = "--json", description = "as JSON on standard output")
  private boolean json;

  @Mixin private LanguageOption language = new LanguageOption();

  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Installation installation = Installation.current();
    Sized sized = scenario == null ? null : sized(installation, scenario);
    List<Finding> findings = new Doctor(sized == null ? null : sized.needs()).examine();
    if (json) {
      console
          .out()
          .println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(findings));
    } else {
      String subject = scenario == null ? "the tests" : scenario;
      String heading = "This machine, for " + subject + (sized == null ? "" : scale(sized));
      console
          .out()
          .print(
              DoctorTable.render(heading, subject, rows(findings), language.of(console).result()));
      console.out().flush();
    }
    boolean stopped = findings.stream().anyMatch(finding -> finding.state() == Finding.State.STOPS);
    return stopped ? ExitCode.NOT_MET : ExitCode.OK;
  }

  private Sized sized(Installation installation, String name) {
    Scenario written = new ScenarioCatalogue(installation.scenarios()).find(name);
    return load.size(written, app.setup().over(written.app()), List.of());
  }

  private static String scale(Sized sized) {
    String scale = sized.scale() == 1 ? " at full scale" : " at scale " + sized.scale();
    return sized.bound() == null ? scale : scale + ", " + sized.bound();
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
