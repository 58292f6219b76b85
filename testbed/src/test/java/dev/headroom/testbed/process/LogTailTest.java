package dev.headroom.testbed.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogTailTest {
  @TempDir private Path temp;

  @Test
  void the_last_lines_of_a_long_log_are_whole() throws IOException {
    List<String> lines = IntStream.range(0, 20_000).mapToObj(i -> "line " + i).toList();
    Path log = Files.write(temp.resolve("log"), lines);
    assertThat(LogTail.of(log, 2)).containsExactly("line 19998", "line 19999");
  }

  @Test
  void blank_lines_do_not_count() throws IOException {
    Path log = Files.writeString(temp.resolve("log"), "one\n\ntwo\n\n");
    assertThat(LogTail.of(log, 5)).containsExactly("one", "two");
  }

  @Test
  void no_log_has_no_lines() {
    assertThat(LogTail.of(temp.resolve("none"), 5)).isEmpty();
  }
}
