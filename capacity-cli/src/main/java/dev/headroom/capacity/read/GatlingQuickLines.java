package dev.headroom.capacity.read;

/**
 * Reads the lines of a request of a kind that was met before, which are nearly all, from their
 * bytes. Whatever is unusual on a line is left to {@link GatlingLines}, which knows what it means.
 */
final class GatlingQuickLines {

  private static final int MOST_DIGITS = 17;
  private static final long NO_NUMBER = -1;

  private final LineInput in;
  private final GatlingLines lines;
  private final LineKinds kinds = new LineKinds();

  GatlingQuickLines(LineInput in, GatlingLines lines) {
    this.in = in;
    this.lines = lines;
  }

  /** Reads the line at hand; false where that takes more thought. */
  boolean read() {
    byte[] b = in.buffer();
    int from = in.from();
    int to = in.to();
    if (to - from < 16 || b[from] != 'R' || b[from + 1] != 'E' || !lines.settled()) {
      return false;
    }
    int message = tabBefore(b, from, to);
    int status = tabBefore(b, from, message);
    int end = tabBefore(b, from, status);
    int start = tabBefore(b, from, end);
    if (start < 0) {
      return false;
    }
    long startMillis = number(b, start + 1, end);
    long endMillis = number(b, end + 1, status);
    long offset = startMillis - lines.startMillis();
    long took = endMillis - startMillis;
    if (startMillis < 0 || offset < 0 || took < 0 || offset + took > Integer.MAX_VALUE) {
      return false;
    }
    int kind = kinds.kind(b, from, start, status, to);
    if (kind == LineKinds.UNKNOWN) {
      kind = lines.kindOfRequest(in.text());
      if (kind == LineKinds.UNKNOWN) {
        return false;
      }
      kinds.add(b, from, start, status, to, kind);
    }
    lines.request(kind, (int) offset, (int) took, in.offset());
    return true;
  }

  private static int tabBefore(byte[] b, int from, int before) {
    int at = before - 1;
    while (at >= from && b[at] != '\t') {
      at--;
    }
    return at < from ? -1 : at;
  }

  private static long number(byte[] b, int from, int to) {
    if (to == from || to - from > MOST_DIGITS) {
      return NO_NUMBER;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return NO_NUMBER;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
