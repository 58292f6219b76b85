package dev.headroom.capacity.read;

/** Makes samples of the rows of a CSV file. */
final class JtlRow {

  private static final String NO_LABEL = "request";

  private final JtlColumns columns;
  private final JtlTime time;
  private final int stamp;
  private final int elapsed;
  private final int label;
  private final int success;
  private final int code;
  private final int message;
  private final int failure;
  private final int thread;
  private final int host;
  private final int people;
  private final int samples;
  private final int errors;

  JtlRow(JtlColumns columns, JtlTime time) {
    this.columns = columns;
    this.time = time;
    this.stamp = columns.of(JtlColumns.TIME);
    this.elapsed = columns.of(JtlColumns.ELAPSED);
    this.label = columns.of(JtlColumns.LABEL);
    this.success = columns.of(JtlColumns.SUCCESS);
    this.code = columns.of(JtlColumns.CODE);
    this.message = columns.of(JtlColumns.MESSAGE);
    this.failure = columns.of(JtlColumns.FAILURE);
    this.thread = columns.of(JtlColumns.THREAD);
    this.host = columns.of(JtlColumns.HOST);
    this.people = columns.of(JtlColumns.PEOPLE);
    this.samples = columns.of(JtlColumns.SAMPLES);
    this.errors = columns.of(JtlColumns.ERRORS);
  }

  /** Whether rows can be placed in time at all. */
  boolean placed() {
    return stamp >= 0 && elapsed >= 0;
  }

  /** Whether rows say if they failed; by their response codes otherwise, where they have any. */
  boolean tellsSuccess() {
    return success >= 0;
  }

  boolean tellsCode() {
    return code >= 0;
  }

  /** Whether anything in rows says if they failed. */
  boolean told() {
    return tellsSuccess() || tellsCode() || errors >= 0;
  }

  /**
   * @throws DamagedException if the row is cut or makes no sense
   */
  JtlSample sample(CsvRows row) throws DamagedException {
    if (row.fields() != columns.count()) {
      throw new DamagedException(
          row.lineEnded()
              ? "a row of " + row.fields() + " columns where there are " + columns.count()
              : "the file ends inside a row");
    }
    if (!row.lineEnded() && cutMatters(columns.count() - 1)) {
      throw new DamagedException("the last row has no line end, and may be cut");
    }
    String said = text(row, message);
    boolean transaction = JtlSample.isTransaction(said);
    long count = samples < 0 ? 1 : number(row, samples, "number of samples");
    boolean ok = ok(row);
    boolean byErrors = errors >= 0 && (count != 1 || !tellsSuccess() && !tellsCode());
    long failed = byErrors ? number(row, errors, "number of errors") : ok ? 0 : count;
    return new JtlSample(
        row.offset(),
        stamp(row),
        number(row, elapsed, "response time"),
        label < 0 ? NO_LABEL : row.text(label),
        failed == 0 ? "" : JtlSample.failure(text(row, code), said, text(row, failure)),
        count,
        failed,
        told(),
        transaction,
        text(row, thread),
        text(row, host),
        people(row));
  }

  /** Whether a row that was cut in its last column could be taken for another one. */
  private boolean cutMatters(int last) {
    return last == stamp || last == elapsed || last == label || last == samples || last == errors;
  }

  private long stamp(CsvRows row) throws DamagedException {
    if (row.isNumber(stamp)) {
      return row.number(stamp);
    }
    Long parsed = time.parse(row.text(stamp));
    if (parsed == null) {
      throw new DamagedException("a time stamp that is neither a number nor a date");
    }
    return parsed;
  }

  private boolean ok(CsvRows row) throws DamagedException {
    if (success < 0) {
      return code < 0 || (row.isNumber(code) && row.number(code) >= 200 && row.number(code) < 400);
    }
    String value = row.text(success);
    boolean ok = value.equalsIgnoreCase("true");
    if (!ok && !value.equalsIgnoreCase("false")) {
      throw new DamagedException("a success that is neither true nor false");
    }
    return ok;
  }

  private int people(CsvRows row) {
    return people < 0 || !row.isNumber(people)
        ? -1
        : (int) Math.min(Integer.MAX_VALUE, Math.max(-1, row.number(people)));
  }

  private static long number(CsvRows row, int column, String what) throws DamagedException {
    if (!row.isNumber(column)) {
      throw new DamagedException("a " + what + " that is no whole number");
    }
    return row.number(column);
  }

  private static String text(CsvRows row, int column) {
    return column < 0 ? "" : row.text(column);
  }
}
