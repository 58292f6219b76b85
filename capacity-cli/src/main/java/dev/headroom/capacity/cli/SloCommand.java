package dev.headroom.capacity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slo}: what is done with objectives beside judging by them. */
@Command(
    name = "slo",
    description = "Objectives that measurements support; the same objectives as alert rules.",
    mixinStandardHelpOptions = true,
    subcommands = {SloRecommendCommand.class, SloExportCommand.class})
final class SloCommand implements Runnable {
  @Spec private CommandSpec spec;

  SloCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do with objectives: slo export or slo recommend");
  }
}
