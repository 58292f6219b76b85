package dev.headroom.capacity.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The beginnings of real files, at each of 1,000 cuts and with 1,000 flipped bits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CutAndFlippedTest {

  private static final int TRIES = 1_000;
  private static final int BYTES = 20_000;
  private static final int K6_BYTES = 80_000;
  private static final Path K6 = Path.of("src/test/resources/k6");

  private static final Pattern K6_REQUEST =
      Pattern.compile("\\{\"metric\":\"http_req_duration\",\"type\":\"Point\"[^\n]*\n");

  /** A row of CSV with its line end; a quoted column may hold line ends. */
  private static final Pattern ROW = Pattern.compile("(?:[^\"\n]|\"[^\"]*\")*\n");

  private static final Pattern SAMPLE = Pattern.compile("<(?:httpSample|sample) [^>]*>");
  private static final Pattern LINE = Pattern.compile("\n");

  /** What of a request can be told before its messages are read. */
  private record Request(long start, long ticks, long weight, boolean ok) {}

  @TempDir Path folder;

  @Test
  void what_stands_before_a_cut_counts_exactly_in_CSV() throws IOException {
    byte[] whole = beginning(JtlVectorsTest.path("default.csv"));
    List<Integer> ends = ends(ROW, whole);
    List<Request> requests = requestsOrNothing(whole);
    for (int cut : cuts(whole)) {
      List<Request> read = requestsOrNothing(Arrays.copyOf(whole, cut));
      int rows = Math.max(0, before(ends, cut) - 1);
      assertThat(read.equals(requests.subList(0, read.size()))).as("cut at " + cut).isTrue();
      // the last one may be whole but for its line end
      assertThat(read.size()).as("cut at " + cut).isBetween(rows, rows + 1);
    }
  }

  @Test
  void what_stands_before_a_cut_counts_exactly_in_XML() throws IOException {
    byte[] whole = beginning(JtlVectorsTest.path("default.xml"));
    List<Integer> ends = ends(SAMPLE, whole);
    HashSet<Request> requests = new HashSet<>(requestsOrNothing(whole));
    for (int cut : cuts(whole)) {
      List<Request> read = requestsOrNothing(Arrays.copyOf(whole, cut));
      assertThat(read.size()).as("cut at " + cut).isEqualTo(before(ends, cut));
      assertThat(requests.containsAll(read)).as("cut at " + cut).isTrue();
    }
  }

  @Test
  void what_stands_before_a_cut_counts_exactly_in_a_histogram_log() throws IOException {
    byte[] whole = beginning(HlogTest.path("jhiccup-v2.hlog"));
    List<Integer> ends = ends(LINE, whole);
    List<Request> requests = requestsOrNothing(whole);
    int headers = 4;
    long first = requests.get(0).start();
    for (int cut : cuts(whole)) {
      List<Request> read = requestsOrNothing(Arrays.copyOf(whole, cut));
      long intervals = read.stream().map(Request::start).distinct().count();
      int lines = Math.max(0, before(ends, cut) - headers);
      assertThat(read.equals(requests.subList(0, read.size()))).as("cut at " + cut).isTrue();
      assertThat(intervals).as("cut at " + cut).isBetween((long) lines, lines + 1L);
      assertThat(read.isEmpty() || read.get(0).start() == first).isTrue();
    }
  }

  @Test
  void a_flipped_bit_in_CSV_costs_a_few_rows() throws IOException {
    byte[] whole = beginning(JtlVectorsTest.path("default.csv"));
    int header = ends(LINE, whole).get(0);
    int all = requestsOrNothing(whole).size();
    for (byte[] flipped : new Flips(whole, header)) {
      assertThat(requestsOrNothing(flipped).size()).isBetween(all - 4, all + 1);
    }
  }

  @Test
  void a_flipped_bit_in_XML_leaves_what_stands_before_it() throws IOException {
    byte[] whole = beginning(JtlVectorsTest.path("default.xml"));
    List<Integer> ends = ends(SAMPLE, whole);
    Flips flips = new Flips(whole, 100);
    for (byte[] flipped : flips) {
      assertThat(requestsOrNothing(flipped).size())
          .as("byte " + flips.at)
          .isBetween(before(ends, flips.at) - 1, ends.size() + 1);
    }
  }

  @Test
  void a_flipped_bit_in_a_histogram_log_costs_an_interval_at_most() throws IOException {
    byte[] whole = beginning(HlogTest.path("jhiccup-v2.hlog"));
    long all = requestsOrNothing(whole).stream().map(Request::start).distinct().count();
    for (byte[] flipped : new Flips(whole, ends(LINE, whole).get(3))) {
      assertThat(requestsOrNothing(flipped).stream().map(Request::start).distinct().count())
          .isBetween(all - 2, all);
    }
  }

  @Test
  void what_stands_before_a_cut_counts_exactly_in_the_lines_of_k6() throws IOException {
    byte[] whole = beginning(K6.resolve("lines.json"), K6_BYTES);
    List<Integer> ends = ends(K6_REQUEST, whole);
    List<Request> requests = requestsOrNothing(whole);
    assertThat(requests).hasSameSizeAs(ends).hasSizeGreaterThan(10);
    for (int cut : cuts(whole)) {
      List<Request> read = requestsOrNothing(Arrays.copyOf(whole, cut));
      int rows = before(ends, cut);
      assertThat(read.equals(requests.subList(0, read.size()))).as("cut at " + cut).isTrue();
      assertThat(read.size()).as("cut at " + cut).isBetween(rows, rows + 1);
    }
  }

  @Test
  void a_flipped_bit_in_the_lines_of_k6_costs_a_few_rows() throws IOException {
    byte[] whole = beginning(K6.resolve("lines.json"), K6_BYTES);
    int all = requestsOrNothing(whole).size();
    Flips flips = new Flips(whole, 100);
    for (byte[] flipped : flips) {
      assertThat(requestsOrNothing(flipped).size())
          .as("byte " + flips.at)
          .isBetween(all - 2, all + 1);
    }
  }

  @Test
  void packed_lines_of_k6_give_what_can_be_unpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(beginning(K6.resolve("lines.json"), K6_BYTES));
    }
    byte[] whole = bytes.toByteArray();
    List<Request> requests = requestsOrNothing(whole);
    for (int cut : cuts(whole)) {
      List<Request> read = requestsOrNothing(Arrays.copyOf(whole, cut));
      assertThat(read.equals(requests.subList(0, read.size()))).as("cut at " + cut).isTrue();
    }
    for (byte[] flipped : new Flips(whole, 0)) {
      assertThat(requestsOrNothing(flipped).size()).isLessThanOrEqualTo(requests.size() + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"handle.json", "export.json", "machine.json"})
  void a_summary_of_k6_is_read_whole_or_refused(String name) throws IOException {
    byte[] whole = Files.readString(K6.resolve(name)).strip().getBytes(StandardCharsets.UTF_8);
    assertThat(rowsOrNothing(whole)).isNotEmpty();
    for (int cut : cuts(whole)) {
      assertThat(rowsOrNothing(Arrays.copyOf(whole, cut))).as("cut at " + cut).isEmpty();
    }
    for (byte[] flipped : new Flips(whole, 0)) {
      assertThat(rowsOrNothing(flipped)).allMatch(row -> !Double.isInfinite(row.meanMs()));
    }
  }

  private List<RequestFigures> rowsOrNothing(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("damaged"), bytes);
    try {
      RequestLog log = RunFormat.read(List.of(file));
      return RequestStatistics.of(log, log.extent()).rows();
    } catch (UnreadableLogException e) {
      assertThat(e.mend()).isNotBlank();
      return List.of();
    }
  }

  /** Copies of a file, a bit flipped in each. */
  private static final class Flips implements Iterable<byte[]> {
    private final byte[] whole;
    private final int from;
    private int at;

    Flips(byte[] whole, int from) {
      this.whole = whole;
      this.from = from;
    }

    @Override
    public Iterator<byte[]> iterator() {
      Random random = new Random(2);
      return IntStream.range(0, TRIES)
          .mapToObj(
              i -> {
                byte[] flipped = whole.clone();
                at = from + random.nextInt(whole.length - from);
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                return flipped;
              })
          .iterator();
    }
  }

  private static byte[] beginning(Path file) throws IOException {
    return beginning(file, BYTES);
  }

  private static byte[] beginning(Path file, int most) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = Math.min(most, bytes.length);
    while (bytes[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  private static int[] cuts(byte[] whole) {
    return new Random(1).ints(TRIES, 0, whole.length).toArray();
  }

  private static int before(List<Integer> ends, int cut) {
    return (int) ends.stream().filter(end -> end <= cut).count();
  }

  private static List<Integer> ends(Pattern pattern, byte[] bytes) {
    // Latin-1, so that offsets of characters are those of bytes
    Matcher matcher = pattern.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    List<Integer> ends = new ArrayList<>();
    while (matcher.find()) {
      ends.add(matcher.end());
    }
    return ends;
  }

  private List<Request> requestsOrNothing(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("damaged"), bytes);
    try {
      RequestLog log = RunFormat.read(List.of(file));
      return IntStream.range(0, log.size())
          .mapToObj(i -> new Request(log.startMillis(i), log.ticks(i), log.weight(i), log.ok(i)))
          .toList();
    } catch (UnreadableLogException e) {
      assertThat(e.mend()).isNotBlank();
      return List.of();
    }
  }
}
