package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.JunitReport;
import dev.headroom.capacity.report.MarkdownReport;
import dev.headroom.capacity.report.SummaryJson;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A form that a report takes, and its file in a results folder. */
enum ReportFormat {
  HTML("report.html"),
  JSON(SummaryJson.NAME),
  MD("report.md"),
  JUNIT("junit.xml");

  private final String file;

  ReportFormat(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /**
   * The report as text.
   *
   * @param words the language of what people read
   * @param summary the run's {@code summary.json}
   * @throws IllegalStateException for {@link #HTML}, which is written to its file as it is rendered
   */
  String render(JudgedRun judged, String summary, Words words) {
    return switch (this) {
      case JSON -> summary;
      case MD -> MarkdownReport.render(judged, words);
      case JUNIT -> JunitReport.render(judged);
      case HTML -> throw new IllegalStateException("a page is written, not held");
    };
  }

  /** Reads one as {@code --format} takes it. */
  static final class Converter implements ITypeConverter<ReportFormat> {

    @Override
    public ReportFormat convert(String written) {
      for (ReportFormat format : values()) {
        if (format.name().equalsIgnoreCase(written.strip())) {
          return format;
        }
      }
      String known =
          Arrays.stream(values())
              .map(format -> format.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      throw new TypeConversionException("'" + written + "' is none of " + known);
    }
  }
}
