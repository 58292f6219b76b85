package dev.headroom.load.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoryTest {

  private static final Operation HOLD =
      new Operation(
          "hold",
          7,
          3,
          List.of(41, 42),
          "k-\"1\"",
          null,
          null,
          10,
          11,
          15,
          Outcome.REFUSED,
          409,
          "SEAT_TAKEN",
          Details.NONE);

  @TempDir private Path folder;

  @Test
  void an_operation_is_one_line_with_all_that_was_asked_and_answered() throws Exception {
    try (History history = new History(file(), 2)) {
      history.record(HOLD);
    }
    assertThat(lines()).hasSize(1);
    JsonNode line = new ObjectMapper().readTree(lines().get(0));
    assertThat(line)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"op":"hold","user":7,"schedule":3,"seats":[41,42],"key":"k-\\"1\\"",
                     "ref":null,"position":null,"intended":10,"start":11,"end":15,
                     "outcome":"refused","status":409,"code":"SEAT_TAKEN","injector":2}
                    """));
  }

  @Test
  void what_only_some_operations_have_to_tell_is_left_out_where_there_is_none() throws Exception {
    Details some = Details.NONE.withOf("h-1").withPass("00ff").withAnswer(99L, "r-1", 100L, "abcd");
    try (History history = new History(file(), 2)) {
      history.record(HOLD.withRef("p-1").with(some.withProbe("again")));
    }
    JsonNode line = new ObjectMapper().readTree(lines().get(0));
    assertThat(lines().get(0))
        .endsWith(
            """
            "injector":2,"of":"h-1","pass":"00ff","expires":99,"reservation":"r-1","amount":100,\
            "answer":"abcd","probe":"again"}""");
    assertThat(line.path("ref").asText()).isEqualTo("p-1");
  }

  @Test
  void nothing_is_lost_when_it_closes() throws Exception {
    try (History history = new History(file(), 1)) {
      for (int i = 0; i < 20_000; i++) {
        history.record(HOLD);
      }
      assertThat(history.lost()).isZero();
    }
    assertThat(lines()).hasSize(20_000);
  }

  @Test
  void what_was_recorded_can_be_read_while_the_file_is_still_being_written() throws Exception {
    try (History history = new History(file(), 1)) {
      history.record(HOLD);
      await().untilAsserted(() -> assertThat(lines()).isNotEmpty());
    }
  }

  @Test
  void what_was_asked_without_an_answer_is_written_as_unknown_at_the_end() throws Exception {
    Operation pay = Operation.unanswered("pay", 7, 3, List.of(), "k", 10, 11);
    Operation hold = Operation.unanswered("hold", 8, 3, List.of(5), "l", 10, 11);
    try (History history = new History(file(), 1)) {
      history.asked(pay);
      history.asked(hold);
      history.answered(hold, HOLD);
    }
    assertThat(lines()).hasSize(2);
    assertThat(lines().get(1)).contains("\"pay\"", "\"outcome\":\"unknown\"", "\"status\":0");
  }

  @Test
  void an_answer_that_comes_past_the_end_leaves_what_was_asked_unknown() throws Exception {
    Operation hold = Operation.unanswered("hold", 8, 3, List.of(5), "l", 10, 11);
    History history = new History(file(), 1);
    history.asked(hold);
    history.close();
    history.answered(hold, HOLD);
    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0)).contains("\"outcome\":\"unknown\"");
  }

  @Test
  void operations_that_found_no_room_are_told_of_in_the_file_itself() throws Exception {
    long dropped;
    try (History history = new History(file(), 1)) {
      for (int i = 0; history.lost() == 0; i++) {
        history.record(HOLD);
      }
      dropped = history.lost();
    }
    assertThat(lines().get(lines().size() - 1))
        .contains("\"op\":\"lost\"", "\"amount\":" + dropped);
  }

  @Test
  void no_answer_leaves_the_outcome_unknown_and_so_does_an_error_of_the_server() {
    assertThat(Outcome.of(0, 201, "")).isEqualTo(Outcome.UNKNOWN);
    assertThat(Outcome.of(500, 201, "")).isEqualTo(Outcome.UNKNOWN);
    assertThat(Outcome.of(503, 201, "QUEUE_UNAVAILABLE")).isEqualTo(Outcome.UNKNOWN);
    assertThat(Outcome.of(408, 201, "")).isEqualTo(Outcome.UNKNOWN);
    assertThat(Outcome.of(503, 201, "LOCK_TIMEOUT")).isEqualTo(Outcome.REFUSED);
    assertThat(Outcome.of(409, 201, "SEAT_TAKEN")).isEqualTo(Outcome.REFUSED);
    assertThat(Outcome.of(201, 201, "")).isEqualTo(Outcome.OK);
  }

  private Path file() {
    return folder.resolve("history.jsonl.gz");
  }

  /** Bytes and not characters: a decoder would lose what it read before the end came too soon. */
  private List<String> lines() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
      byte[] some = new byte[8_192];
      for (int n = in.read(some); n > 0; n = in.read(some)) {
        text.write(some, 0, n);
      }
    } catch (EOFException e) {
      // The end of what has been flushed, in a file that is not closed yet.
    }
    return text.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
