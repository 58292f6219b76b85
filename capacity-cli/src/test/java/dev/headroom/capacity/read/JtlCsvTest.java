package dev.headroom.capacity.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.RequestLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JtlCsvTest {

  private static final long ZERO = 1_795_294_385_000L;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "^"})
  void columns_stand_in_any_order_with_any_delimiter(String delimiter) throws IOException {
    RequestLog log =
        read(
            "success,label,elapsed,\"x\",timeStamp\r\n"
                    .replace(",", delimiter)
                    .replace("\r\n", "\n")
                + row(delimiter, "true", "a", "7", "?", "" + ZERO)
                + row(delimiter, "false", "b", "11", "?", "" + (ZERO + 5)));

    assertThat(requests(log)).containsExactly("a 0 7 true", "b 5 11 false");
  }

  @Test
  void quoted_columns_hold_delimiters_line_ends_and_quotes() throws IOException {
    RequestLog log =
        read(
            "\uFEFFtimeStamp,elapsed,label,success,failureMessage\r\n"
                + ZERO
                + ",1,\"say \"\"hi\"\", all\",false,\"first\r\nsecond\"\r\n"
                + ZERO
                + ",2,b \"quoted\" inside,true,\r\n"
                + "\r\n"
                + ZERO
                + ",3,\"\",true,\"\"");

    assertThat(requests(log))
        .containsExactly("say \"hi\", all 0 1 false", "b \"quoted\" inside 0 2 true", " 0 3 true");
    assertThat(log.message(0)).isEqualTo("first  second");
    assertThat(log.damages()).isEmpty();
  }

  @Test
  void a_row_that_makes_no_sense_is_told_and_the_next_one_counts() throws IOException {
    String header = "timeStamp,elapsed,label,success\n";
    String first = ZERO + ",1,a,true\n";
    RequestLog log =
        read(
            header
                + first
                + "nonsense\n"
                + ZERO
                + ",x,a,true\n"
                + ZERO
                + ",-4,a,true\n"
                + ZERO
                + ",5,\"a\"b,true\n"
                + ZERO
                + ",6,a,perhaps\n"
                + ZERO
                + ",7,a,true\n");

    assertThat(requests(log)).containsExactly("a 0 1 true", "a 0 7 true");
    assertThat(log.damages())
        .extracting(Damage::reason)
        .containsExactlyInAnyOrder(
            "a row of 1 columns where there are 4",
            "a response time that is no whole number",
            "a sample takes -4 ms",
            "a quote within a quoted column",
            "a success that is neither true nor false");
    assertThat(log.damages().get(0).offset()).isEqualTo(header.length() + first.length());
  }

  @Test
  void a_quote_that_is_never_closed_costs_its_own_row_alone() throws IOException {
    RequestLog log =
        read(
            "timeStamp,elapsed,label,success\n"
                + ZERO
                + ",1,\"a,true\n"
                + (ZERO + ",2,a,true\n").repeat(30_000));

    assertThat(log.size()).isEqualTo(30_000);
    assertThat(log.damages())
        .extracting(Damage::reason)
        .containsExactly("a quote that is not closed");
  }

  @Test
  void thousands_of_bad_rows_are_counted_though_the_first_are_told() throws IOException {
    RequestLog log = read("timeStamp,elapsed,label,success\n" + "?,?\n".repeat(3_000));

    assertThat(log.size()).isZero();
    assertThat(log.damages()).hasSize(21);
    assertThat(log.damages().get(20).reason())
        .isEqualTo("3000 rows make no sense and were left out, the first 20 are told");
  }

  @Test
  void a_last_row_that_may_be_cut_counts_only_where_a_cut_would_not_matter() throws IOException {
    String cut = "timeStamp,label,success,elapsed\n" + ZERO + ",a,true,12";
    String whole = "timeStamp,elapsed,label,success,Latency\n" + ZERO + ",12,a,true,1";

    assertThat(read(cut).size()).isZero();
    assertThat(read(cut).damages())
        .extracting(Damage::reason)
        .containsExactly("the last row has no line end, and may be cut");
    assertThat(requests(read(whole))).containsExactly("a 0 12 true");
    assertThat(read(whole).damages()).isEmpty();
  }

  @Test
  void dates_are_read_as_JMeter_may_be_told_to_write_them() throws IOException {
    for (String date :
        List.of(
            "2026/11/21 20:53:05.000",
            "2026-11-21 20:53:05,000",
            "2026-11-21T20:53:05.000Z",
            "2026-11-21T21:53:05+01:00",
            "2026/11/21 20:53:05",
            "11/21/26 20:53:05")) {
      RequestLog log = read("timeStamp;elapsed;label;success\n" + date + ";4;a;true\n");
      assertThat(log.startMillis(0)).as(date).isEqualTo(ZERO);
    }
  }

  @Test
  void without_a_header_the_order_is_that_of_the_version() throws IOException {
    String head = ZERO + ",9,a,200,OK,Thread Group 1-1,text,true,";
    for (String rest :
        List.of(
            ",155,123,3,3,http://x,9,0,1",
            ",155,123,3,3,9,0,1",
            ",155,3,3,9,0",
            "155,3,3,9",
            "155,9",
            ",155,123,3,3,http://x,9,0,1,variable")) {
      RequestLog log = read((head + rest + "\n").repeat(2));
      assertThat(requests(log)).as(rest).containsExactly("a 0 9 true", "a 0 9 true");
      assertThat(log.damages()).isEmpty();
    }
  }

  @Test
  void what_has_no_time_or_an_unknown_order_is_refused_with_the_mend() {
    for (String text : List.of("elapsed,label,success\n1,a,true\n", ZERO + ",1,a,b,true,c\n")) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOfSatisfying(
              UnreadableLogException.class,
              e -> assertThat(e.mend()).contains("jmeter.save.saveservice."));
    }
  }

  @Test
  void a_header_where_files_were_put_together_begins_anew() throws IOException {
    RequestLog log =
        read(
            "timeStamp,elapsed,label,success\n"
                + ZERO
                + ",1,a,true\ntimeStamp,label,elapsed,success\n"
                + ZERO
                + ",b,2,false\n");

    assertThat(requests(log)).containsExactly("a 0 1 true", "b 0 2 false");
    assertThat(log.damages()).isEmpty();
  }

  @Test
  void a_row_of_several_samples_counts_as_often_with_its_mean() throws IOException {
    RequestLog log =
        read(
            "timeStamp,elapsed,label,success,SampleCount,ErrorCount\n"
                + (ZERO + 1_000)
                + ",100,a,false,8,3\n");

    assertThat(IntStream.range(0, log.size()).mapToObj(log::weight)).containsExactly(5L, 3L);
    assertThat(log.durationMs(0)).isEqualTo(12.5);
    assertThat(log.notes()).extracting(Object::toString).anyMatch(n -> n.contains("means"));
  }

  @Test
  void a_time_that_was_damaged_is_told_from_a_pause_and_from_another_clock() throws IOException {
    StringBuilder text = new StringBuilder("timeStamp,elapsed,label,success\n");
    for (long at : new long[] {-9_000_000, 0, 10, 20, 8_000_000, 30, 40}) {
      text.append(ZERO + at).append(",1,a,true\n");
    }
    assertThat(read(text.toString()).size()).isEqualTo(5);
    assertThat(read(text.toString()).damages())
        .extracting(Damage::reason)
        .containsExactly(
            "a sample's time is far from those around it",
            "a sample's time is far from those around it");

    text = new StringBuilder("timeStamp,elapsed,label,success\n");
    for (long at : new long[] {0, 500_000, 10, 500_010, 20, 500_020, 1_000_000, 2_000_000}) {
      text.append(ZERO + at).append(",1,a,true\n");
    }
    assertThat(read(text.toString()).size()).isEqualTo(8);
    assertThat(read(text.toString()).damages()).isEmpty();
  }

  @Test
  void transactions_without_their_samples_count() throws IOException {
    RequestLog log =
        read(
            "timeStamp,elapsed,label,responseMessage,success\n"
                + ZERO
                + ",5,buy,\"Number of samples in transaction : 2, number of failing samples : 0\",true\n");

    assertThat(log.apart(0)).isFalse();
    assertThat(log.notes()).extracting(Object::toString).anyMatch(n -> n.endsWith("they count."));
  }

  private RequestLog read(String text) throws IOException {
    Path file = folder.resolve("results.jtl");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return RunFormat.read(List.of(file));
  }

  private static String row(String delimiter, String... columns) {
    return String.join(delimiter, columns) + "\n";
  }

  private static List<String> requests(RequestLog log) {
    return IntStream.range(0, log.size())
        .mapToObj(
            i ->
                log.names().get(log.name(i))
                    + " "
                    + (log.startMillis(i) - ZERO)
                    + " "
                    + log.ticks(i)
                    + " "
                    + log.ok(i))
        .toList();
  }
}
