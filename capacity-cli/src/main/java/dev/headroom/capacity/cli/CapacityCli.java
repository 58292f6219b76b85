package dev.headroom.capacity.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The root command: what there is, and how every command ends. */
@Command(
    name = "capacity-cli",
    description = "load tests that say yes or no, and why",
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      ScenariosCommand.class,
      CheckCommand.class,
      ReportCommand.class,
      SloCommand.class,
      PlanCommand.class,
      SelfTestCommand.class,
      SearchCommand.class,
      DrillCommand.class,
      CalibrateCommand.class,
      DoctorCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      GenerateCompletion.class
    })
final class CapacityCli implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "show the version")
  private boolean version;

  private final Console console;

  private CapacityCli(Console console) {
    this.console = console;
  }

  static CommandLine commandLine(Console console) {
    Errors errors = new Errors(console);
    return new CommandLine(new CapacityCli(console), new Commands(console))
        .setOut(console.out())
        .setErr(console.err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                console.result().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  @Override
  public void run() {
    throw new ParameterException(commandLine(console), "no command given");
  }
}
