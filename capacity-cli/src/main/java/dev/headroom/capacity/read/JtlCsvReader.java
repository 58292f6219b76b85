package dev.headroom.capacity.read;

import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JMeter's results as CSV: any columns in any order by their header line, any delimiter. A row that
 * makes no sense is told and left out; the next one is read again.
 */
final class JtlCsvReader implements LogReader {

  private static final Pattern HEADER = Pattern.compile("\"?\\w+\"?([^\\w\"]).*");
  private static final Pattern MILLIS = Pattern.compile("\\d{12,14}");
  private static final Pattern ROW = Pattern.compile("([^\\w\"])\\d+\\1.*\\1(true|false)\\1.*");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public boolean recognises(byte[] head) {
    return delimiter(head) != 0;
  }

  /** What stands between columns; 0 for a file of another format. */
  private static char delimiter(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    String line = text.split("[\r\n]", 2)[0];
    String names = line.toLowerCase(Locale.ROOT);
    Matcher header = HEADER.matcher(names);
    if (header.matches()
        && names.contains(JtlColumns.ELAPSED)
        && (names.contains(JtlColumns.TIME) || names.contains(JtlColumns.LABEL))) {
      return header.group(1).charAt(0);
    }
    Matcher millis = MILLIS.matcher(line);
    int end = millis.lookingAt() ? millis.end() : JtlTime.end(line);
    Matcher row = ROW.matcher(line.substring(end));
    return end > 0 && row.matches() ? row.group(1).charAt(0) : 0;
  }

  @Override
  public void read(Path file, RequestLogBuilder into) throws IOException {
    JtlSamples samples = new JtlSamples(file, into);
    JtlTime time = new JtlTime();
    try (CsvRows rows = new CsvRows(file, delimiter(RunFormat.head(file)))) {
      JtlRow reader = null;
      for (boolean more = true; more; ) {
        try {
          more = rows.next();
          JtlColumns header = more ? header(rows) : null;
          if (header != null) {
            reader = reader(file, header, samples, time);
          } else if (more) {
            reader = reader == null ? byDefault(file, rows, samples, time) : reader;
            samples.add(reader.sample(rows));
          }
        } catch (DamagedException e) {
          samples.damages().add(rows.offset(), e.getMessage());
        }
      }
      samples.end(rows.offset());
    }
    if (time.zoneAssumed()) {
      samples.note("Dates in {0} have no time zone, and are taken as UTC.");
    }
  }

  /** A header line may also stand where several files were put together. */
  private static @Nullable JtlColumns header(CsvRows row) {
    return row.isNumber(0) ? null : JtlColumns.ofHeader(row);
  }

  private static JtlRow byDefault(Path file, CsvRows row, JtlSamples samples, JtlTime time) {
    JtlColumns columns = JtlColumns.byDefault(row, time);
    if (columns == null) {
      throw new UnreadableLogException(
          file + " has no header line, and its columns are none that JMeter has by default.",
          "Save it with jmeter.save.saveservice.print_field_names=true.");
    }
    return reader(file, columns, samples, time);
  }

  private static JtlRow reader(Path file, JtlColumns columns, JtlSamples samples, JtlTime time) {
    JtlRow reader = new JtlRow(columns, time);
    if (!reader.placed()) {
      throw new UnreadableLogException(
          file + " has no column timeStamp or none elapsed.",
          "Save it with jmeter.save.saveservice.timestamp_format=ms and …time=true.");
    }
    if (!reader.told()) {
      samples.note("{0} has no column success: failures are not known.");
    } else if (!reader.tellsSuccess() && reader.tellsCode()) {
      samples.note("{0} has no column success: response codes from 200 to 399 count as that.");
    }
    return reader;
  }
}
