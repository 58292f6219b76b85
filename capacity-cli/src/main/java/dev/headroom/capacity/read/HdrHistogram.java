package dev.headroom.capacity.read;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * One encoded histogram of HdrHistogram's, of the encodings V0, V1 and V2, compressed or not, of
 * whole numbers or of doubles. Decoded here, because the library allocates whatever a header asks
 * for, and doesn't look at the checksum. After {@code AbstractHistogram} and {@code
 * DoubleHistogram} of HdrHistogram 2.2.2.
 *
 * @param digits significant digits that values are kept to, 0 to 5
 * @param step smallest difference between values that it knows
 * @param bars from the smallest value up
 * @param ratio what a value is to be multiplied with; 1 except for doubles
 */
record HdrHistogram(int digits, long step, List<Bar> bars, double ratio) {

  /** How often a value occurred, or one that can't be told from it and is smaller. */
  record Bar(long value, long count) {}

  private static final int DOUBLES = 0x0c72124e;
  private static final int DOUBLES_COMPRESSED = 0x0c72124f;
  private static final int V0 = 0x1c849308;
  private static final int V1 = 0x1c849301;
  private static final int V2 = 0x1c849303;
  private static final int COMPRESSION_OF_V0 = 0x1c849309;
  private static final int COMPRESSION_OF_V1 = 0x1c849302;
  private static final int COMPRESSION_OF_V2 = 0x1c849304;
  private static final int WORD_SIZE = 0xf0;
  private static final long MOST = 1_000_000_000_000_000L;

  /** Every value at most this much larger than what was recorded, as a share: 0.001 for 0.1 %. */
  double error() {
    return 1.0 / (1 << magnitude(digits) - 1);
  }

  static HdrHistogram decode(byte[] encoded) throws IOException, DamagedException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded));
    int cookie = in.readInt();
    boolean doubles = cookie == DOUBLES || cookie == DOUBLES_COMPRESSED;
    if (doubles) {
      in.readInt();
      in.readLong();
      cookie = in.readInt();
    }
    int kind = cookie & ~WORD_SIZE;
    if (kind != COMPRESSION_OF_V0 && kind != COMPRESSION_OF_V1 && kind != COMPRESSION_OF_V2) {
      return plain(cookie, in, doubles);
    }
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new EOFException();
    }
    try (InputStream inflated = new InflaterInputStream(in)) {
      DataInputStream content = new DataInputStream(inflated);
      HdrHistogram histogram = plain(content.readInt(), content, doubles);
      content.read();
      return histogram;
    } catch (ZipException e) {
      throw new DamagedException("a histogram that can't be decompressed");
    }
  }

  private static HdrHistogram plain(int cookie, DataInputStream in, boolean doubles)
      throws IOException, DamagedException {
    int kind = cookie & ~WORD_SIZE;
    if (kind != V0 && kind != V1 && kind != V2) {
      throw new DamagedException("a histogram of unknown encoding");
    }
    int length = Integer.MAX_VALUE;
    if (kind != V0) {
      length = in.readInt();
      in.readInt();
    }
    int digits = in.readInt();
    long lowest = in.readLong();
    in.readLong();
    double ratio = Double.longBitsToDouble(in.readLong());
    if (digits < 0 || digits > 5 || lowest < 1 || length < 0) {
      throw new DamagedException("a histogram whose header makes no sense");
    }
    if (doubles && !(ratio > 0 && ratio < 1e18)) {
      throw new DamagedException("a histogram of doubles without their ratio");
    }
    int unit = 63 - Long.numberOfLeadingZeros(lowest);
    int wordSize = kind == V2 ? 0 : (cookie & WORD_SIZE) >> 4 & 0xe;
    HdrCounts counts = new HdrCounts(in, wordSize, 64L << magnitude(digits), length);
    return new HdrHistogram(
        digits, 1L << unit, bars(counts, magnitude(digits), unit), doubles ? ratio : 1);
  }

  /** How many bits a value keeps: enough for twice as many as its digits can count. */
  private static int magnitude(int digits) {
    long values = 2 * Math.round(Math.pow(10, digits));
    return 64 - Long.numberOfLeadingZeros(values - 1);
  }

  private static List<Bar> bars(HdrCounts counts, int magnitude, int unit)
      throws IOException, DamagedException {
    int half = 1 << magnitude - 1;
    List<Bar> bars = new ArrayList<>();
    for (long index = counts.next(); index >= 0; index = counts.next()) {
      long bucket = Math.max(0, (index >> magnitude - 1) - 1);
      long within = index < 2L * half ? index : (index & half - 1) + half;
      if (bucket + unit + magnitude > 62 || counts.count() > MOST) {
        throw new DamagedException("a histogram with values that make no sense");
      }
      long shift = bucket + unit;
      bars.add(new Bar((within << shift) + (1L << shift) - 1, counts.count()));
    }
    return bars;
  }

  /** The largest value, 0 where there is none. */
  double max() {
    return bars.isEmpty() ? 0 : bars.get(bars.size() - 1).value() * ratio;
  }
}
