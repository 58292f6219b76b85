package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LastWordsTest {
  @TempDir Path folder;

  @Test
  void memory_that_ran_out_is_told_before_anything_said_later() throws IOException {
    String said = "Terminating due to java.lang.OutOfMemoryError: Java heap space";
    Path log = log("started\n" + said + "\nbye\n");
    assertThat(LastWords.of(log)).isEqualTo(said);
    assertThat(LastWords.outOfMemory(log)).contains(said);
  }

  @Test
  void else_the_last_line_is_the_evidence() throws IOException {
    Path log = log("started\nconnection to the database lost\n\n");
    assertThat(LastWords.of(log)).isEqualTo("it said last: connection to the database lost");
    assertThat(LastWords.outOfMemory(log)).isEmpty();
  }

  @Test
  void a_part_that_died_without_a_word_has_no_evidence() {
    assertThat(LastWords.of(folder.resolve("no.log"))).isEqualTo("it said nothing");
  }

  @Test
  void a_line_of_any_bytes_and_length_is_still_one_short_line() throws IOException {
    Path log = Files.write(folder.resolve("log"), new byte[] {(byte) 0xC3, '\n'});
    Files.writeString(log, "java.lang.OutOfMemoryError " + "x".repeat(1_000));
    assertThat(LastWords.of(log)).hasSizeLessThan(210).doesNotContain("\n");
  }

  private Path log(String text) throws IOException {
    return Files.writeString(folder.resolve("log"), text);
  }
}
