package dev.headroom.capacity.cli;

import dev.headroom.capacity.slo.export.OpenSlo;
import dev.headroom.capacity.slo.export.PrometheusRules;
import dev.headroom.capacity.stack.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slo export}: objectives for those who watch a system day and night. */
@Command(
    name = "export",
    description =
        "Objectives as alert rules for Prometheus, or as OpenSLO documents, on standard output. What"
            + " can't be said there is named in comments.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SloExportCommand implements Callable<Integer> {
  /** In which language. */
  enum Format {
    prometheus,
    openslo
  }

  @Parameters(
      paramLabel = "<scenario | file | results>",
      description = "a scenario's name; a file of objectives or of a scenario; a results folder")
  private String source = "";

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.prometheus;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      defaultValue = "booking",
      description = "whose objectives these are; small letters, digits and hyphens")
  private String service = "";

  @Mixin private LanguageOption language = new LanguageOption();

  private final Console console;

  SloExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!service.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")) {
      throw new UsageException(
          "--service has other characters than small letters, digits and hyphens.",
          "For example --service booking");
    }
    Promised promised = Promised.of(source, Installation.current().scenarios());
    console
        .out()
        .print(
            format == Format.prometheus
                ? PrometheusRules.of(service, promised.source(), promised.objectives())
                : OpenSlo.of(service, promised.source(), promised.objectives()));
    console.out().flush();
    return ExitCode.OK;
  }
}
