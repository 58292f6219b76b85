package dev.headroom.capacity.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a CSV file means what: by its header line, in any order; without one by the order
 * in which JMeter writes by default ({@code SampleSaveConfiguration} and {@code CSVSaveService} of
 * the versions 2.2 to 5.6).
 */
final class JtlColumns {

  static final String TIME = "timestamp";
  static final String ELAPSED = "elapsed";
  static final String LABEL = "label";
  static final String CODE = "responsecode";
  static final String MESSAGE = "responsemessage";
  static final String THREAD = "threadname";
  static final String SUCCESS = "success";
  static final String FAILURE = "failuremessage";
  static final String PEOPLE = "allthreads";
  static final String SAMPLES = "samplecount";
  static final String ERRORS = "errorcount";
  static final String HOST = "hostname";

  private static final String HEAD =
      "timestamp,elapsed,label,responsecode,responsemessage,threadname,datatype,success,";

  private static final List<String> DEFAULTS =
      List.of(
          // 5.0 and later; 3.1 to 4.0; 3.0; 2.10 to 2.13; before
          HEAD
              + "failuremessage,bytes,sentbytes,grpthreads,allthreads,url,latency,idletime,connect",
          HEAD + "failuremessage,bytes,sentbytes,grpthreads,allthreads,latency,idletime,connect",
          HEAD + "failuremessage,bytes,grpthreads,allthreads,latency,idletime",
          HEAD + "bytes,grpthreads,allthreads,latency",
          HEAD + "bytes,latency");

  private static final List<String> NUMBERS =
      List.of("bytes", "sentbytes", "grpthreads", PEOPLE, "latency", "idletime", "connect");

  private final Map<String, Integer> columns = new HashMap<>();
  private final int count;

  private JtlColumns(List<String> names, int count) {
    this.count = count;
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(names.get(i), i);
    }
  }

  /** The columns of a header line; null where a row is none. */
  static @Nullable JtlColumns ofHeader(CsvRows row) {
    if (JtlTime.begins(row.text(0))) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < row.fields(); i++) {
      names.add(row.text(i).strip().toLowerCase(Locale.ROOT));
    }
    boolean header = names.contains(ELAPSED) && (names.contains(TIME) || names.contains(LABEL));
    return header ? new JtlColumns(names, row.fields()) : null;
  }

  /** The default order that a row of a file without header agrees with; null for none. */
  static @Nullable JtlColumns byDefault(CsvRows row, JtlTime time) {
    for (String order : DEFAULTS) {
      List<String> names = List.of(order.split(","));
      if (agrees(row, names, time)) {
        return new JtlColumns(names, row.fields());
      }
    }
    return null;
  }

  private static boolean agrees(CsvRows row, List<String> names, JtlTime time) {
    if (row.fields() < names.size() || !row.isNumber(1)) {
      return false;
    }
    String success = row.text(names.indexOf(SUCCESS));
    return (row.isNumber(0) || time.parse(row.text(0)) != null)
        && (success.equals("true") || success.equals("false"))
        && NUMBERS.stream()
            .mapToInt(names::indexOf)
            .allMatch(column -> column < 0 || row.isNumber(column));
  }

  /** How many a row has. */
  int count() {
    return count;
  }

  /** Index of a column, -1 where there is none of that name. */
  int of(String name) {
    return columns.getOrDefault(name, -1);
  }
}
