package dev.headroom.capacity.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.read.HistoryFile.Outcome;
import dev.headroom.capacity.run.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryFileTest {

  private static final String FULL =
      """
      {"op":"pay","user":17,"schedule":2,"seats":[4,5],"key":"k-1","ref":"9","position":null,\
      "intended":5,"start":10,"end":20,"outcome":"ok","status":201,"code":null,"injector":1,\
      "of":"h.2.x","pass":"0123456789abcdef","expires":99,"reservation":"8","amount":200,\
      "answer":"fedcba9876543210","probe":"again"}""";
  private static final Operation READ =
      new Operation(
          "pay",
          17,
          2,
          List.of(4L, 5L),
          "k-1",
          "9",
          null,
          5,
          10,
          20,
          "ok",
          201,
          null,
          1,
          "h.2.x",
          "0123456789abcdef",
          99L,
          "8",
          200L,
          "fedcba9876543210",
          "again");

  @TempDir Path folder;

  @Test
  void a_line_as_the_generator_writes_it_is_read() throws IOException {
    assertThat(operations(FULL)).containsExactly(READ);
  }

  @Test
  void other_ways_to_write_the_same_are_read_as_well() throws IOException {
    assertThat(
            operations(
                FULL.replace(":", " : "),
                FULL.replace("\"k-1\"", "\"k\\u002d1\""),
                FULL.replace("{\"op\"", "{\"more\":{\"op\":[\"x\"]},\"op\""),
                FULL + "\r"))
        .containsExactly(READ, READ, READ, READ);
    assertThat(operations(FULL.replace("k-1", "좌석")).get(0).key()).isEqualTo("좌석");
    assertThat(operations(FULL.replace("k-1", "a\\\"b")).get(0).key()).isEqualTo("a\"b");
  }

  @Test
  void what_may_be_missing_may_be_missing() throws IOException {
    Operation sparse = operations("{\"op\":\"hold\",\"start\":7}").get(0);
    assertThat(sparse.unknown()).isTrue();
    assertThat(sparse.end()).isEqualTo(7);
    assertThat(sparse.seatIds()).isEmpty();
  }

  @Test
  void lines_that_are_no_operation_are_counted_and_blank_ones_are_not() throws IOException {
    write(FULL, "", "  ", "{\"op\":\"hold\",\"sta", "[]", "null", "{\"user\":1}", "7", FULL);
    Outcome outcome = HistoryFile.readInOrder(List.of(file()), operation -> {});
    assertThat(outcome).isEqualTo(new Outcome(2, 5, false, false));
    assertThat(outcome.whole()).isFalse();
  }

  @Test
  void what_the_generator_says_it_lost_is_known_and_no_operation() throws IOException {
    write(FULL, "{\"op\":\"lost\",\"amount\":3}");
    Outcome outcome = HistoryFile.readInOrder(List.of(file()), operation -> {});
    assertThat(outcome).isEqualTo(new Outcome(1, 0, false, true));
    assertThat(outcome.whole()).isFalse();
  }

  @Test
  void operations_come_by_end_then_start_then_as_written_over_all_files() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Files.write(one, packed(line(1, 50, 90), line(2, 10, 20), line(3, 10, 20), line(4, 5, 20)));
    Files.write(two, packed(line(5, 0, 60), line(6, 10, 20)));
    List<Long> users = new ArrayList<>();
    HistoryFile.readInOrder(List.of(one, two), operation -> users.add(operation.user()));
    assertThat(users).containsExactly(4L, 2L, 3L, 6L, 5L, 1L);
  }

  @Test
  void several_packed_histories_in_one_file_are_one() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(packed(line(1, 0, 9)));
    both.write(packed(line(2, 0, 5)));
    Files.write(file(), both.toByteArray());
    List<Long> users = new ArrayList<>();
    Outcome outcome =
        HistoryFile.readInOrder(List.of(file()), operation -> users.add(operation.user()));
    assertThat(users).containsExactly(2L, 1L);
    assertThat(outcome.whole()).isTrue();
  }

  @Test
  void a_file_cut_in_the_middle_tells_what_came_before_and_that_it_is_cut() throws IOException {
    byte[] whole =
        packed(IntStream.range(0, 50_000).mapToObj(i -> line(i, i, i)).toArray(String[]::new));
    Files.write(file(), Arrays.copyOf(whole, whole.length / 2));
    List<Long> users = new ArrayList<>();
    Outcome outcome =
        HistoryFile.readInOrder(List.of(file()), operation -> users.add(operation.user()));
    assertThat(outcome.cut()).isTrue();
    assertThat(outcome.operations()).isEqualTo(users.size()).isPositive();
    assertThat(users).isSorted();
  }

  @Test
  void however_little_is_sorted_at_once_the_order_is_the_same() throws IOException {
    Random random = new Random(7);
    List<Operation> operations = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      long start = random.nextInt(500);
      String padding = "x".repeat(i % 100 == 0 ? 100_000 : random.nextInt(50));
      lines.add(
          line(i, start, start + random.nextInt(100))
              .replace("}", ",\"key\":\"" + padding + "\"}"));
    }
    write(lines.toArray(String[]::new));
    HistoryFile.read(file(), operations::add);
    operations.sort(Comparator.comparingLong(Operation::end).thenComparingLong(Operation::start));
    for (int capacity : new int[] {1, 300, 20_000, 500_000, 50_000_000}) {
      assertThat(sorted(capacity)).isEqualTo(operations);
    }
  }

  private List<Operation> sorted(int capacity) throws IOException {
    OperationLine parser = new OperationLine();
    List<Operation> sorted = new ArrayList<>();
    try (PackedLines lines = new PackedLines(file());
        OrderedLines order = new OrderedLines(capacity)) {
      while (lines.next()) {
        order.add(lines, parser.read(lines.buffer(), lines.from(), lines.length()));
      }
      order.drain((buffer, from, length) -> sorted.add(parser.read(buffer, from, length)));
    }
    return sorted;
  }

  private List<Operation> operations(String... lines) throws IOException {
    write(lines);
    List<Operation> read = new ArrayList<>();
    HistoryFile.read(file(), read::add);
    return read;
  }

  private static String line(long user, long start, long end) {
    return "{\"op\":\"hold\",\"user\":"
        + user
        + ",\"start\":"
        + start
        + ",\"end\":"
        + end
        + ",\"outcome\":\"ok\"}";
  }

  private Path file() {
    return folder.resolve(HistoryFile.NAME);
  }

  private void write(String... lines) throws IOException {
    Files.write(file(), packed(lines));
  }

  private static byte[] packed(String... lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (String line : lines) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
