package dev.headroom.capacity.read;

import java.io.EOFException;
import java.io.IOException;
import java.util.Base64;

/**
 * A line of a histogram log.
 *
 * @param tag empty for none
 * @param startSeconds as written
 * @param lengthSeconds of the interval
 * @param max the column Interval_Max
 * @param encoded the histogram
 */
record HlogInterval(
    long offset,
    String tag,
    double startSeconds,
    double lengthSeconds,
    double max,
    byte[] encoded) {

  private static final String TAG = "Tag=";
  private static final double LONGEST_SECONDS = 1e7;

  static HlogInterval parse(long offset, String line) throws DamagedException {
    String[] f = line.split("[, ]", -1);
    int first = f[0].startsWith(TAG) ? 1 : 0;
    if (f.length < first + 4) {
      throw new DamagedException("an interval of " + f.length + " columns");
    }
    try {
      double start = number(f[first]);
      double length = number(f[first + 1]);
      if (length < 0 || length > LONGEST_SECONDS) {
        throw new DamagedException("an interval of " + f[first + 1] + " s");
      }
      return new HlogInterval(
          offset,
          first == 1 ? f[0].substring(TAG.length()) : "",
          start,
          length,
          number(f[first + 2]),
          Base64.getDecoder().decode(f[first + 3].strip()));
    } catch (IllegalArgumentException e) {
      throw new DamagedException("an interval that can't be read");
    }
  }

  private static double number(String text) throws DamagedException {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new DamagedException("an interval that can't be read");
    }
    return number;
  }

  HdrHistogram histogram() throws DamagedException {
    try {
      return HdrHistogram.decode(encoded);
    } catch (EOFException e) {
      throw new DamagedException("a histogram that is cut");
    } catch (IOException e) {
      throw new DamagedException("a histogram that can't be read");
    }
  }
}
