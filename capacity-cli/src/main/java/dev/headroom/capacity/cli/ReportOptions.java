package dev.headroom.capacity.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What becomes of a judgement; the same wherever there is one. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "html,json,md,junit",
      split = ",",
      converter = ReportFormat.Converter.class,
      description =
          "the reports to write, all otherwise; summary.json is always written. One of json, md,"
              + " junit alone goes to standard output, too")
  private List<ReportFormat> formats = List.of();

  @Option(names = "--json", description = "the summary as JSON on standard output")
  private boolean json;

  @Option(names = "--open", description = "opens the report in the browser")
  private boolean open;

  @Mixin private LanguageOption language = new LanguageOption();

  boolean json() {
    return json;
  }

  Reports reports(Console console) {
    if (open && !formats.isEmpty() && !formats.contains(ReportFormat.HTML)) {
      throw new UsageException(
          "--open needs the page, which --format leaves out.", "Add html to --format.");
    }
    ReportFormat printed =
        json
            ? ReportFormat.JSON
            : formats.size() == 1 && formats.get(0) != ReportFormat.HTML ? formats.get(0) : null;
    return new Reports(language.of(console), written(), printed, open);
  }

  private Set<ReportFormat> written() {
    Set<ReportFormat> written =
        formats.isEmpty() ? EnumSet.allOf(ReportFormat.class) : EnumSet.copyOf(formats);
    written.add(ReportFormat.JSON);
    return written;
  }
}
