package dev.headroom.capacity.cli;

import dev.headroom.capacity.cli.LoadOptions.Sized;
import dev.headroom.capacity.preflight.audit.Audit;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.RunPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: what arithmetic says, before anything runs or of figures that exist. */
@Command(
    name = "check",
    description =
        "Can this plan work at all, by arithmetic, before anything runs; or do the figures of a"
            + " results folder agree with each other? Exit code 1 when something contradicts.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "<scenario | results>",
      description = "a scenario's name or file; or a results folder, or its summary.json")
  private String subject = "";

  @Mixin private LoadOptions load = new LoadOptions();

  @Mixin private AppOptions app = new AppOptions();

  @Option(names = "--json", description = "as JSON on standard output")
  private boolean json;

  @Mixin private LanguageOption language = new LanguageOption();

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path path = Path.of(subject);
    return Audit.applies(path)
        ? ResultCheck.of(path).print(language.of(console), json)
        : ofPlan().print(language.of(console), json);
  }

  private PlanCheck ofPlan() {
    Scenario written = new ScenarioCatalogue(Installation.current().scenarios()).find(subject);
    AppSetup setup = app.setup().over(written.app());
    Sized sized = load.size(written, setup, List.of());
    RunPlan plan =
        new RunPlan(
            sized.scenario(),
            sized.scale(),
            sized.timeScale(),
            setup,
            List.of(),
            sized.needs().injectors(),
            sized.needs().addresses(),
            sized.bound(),
            1,
            Path.of(""),
            "");
    return PlanCheck.of(plan, sized.needs());
  }
}
