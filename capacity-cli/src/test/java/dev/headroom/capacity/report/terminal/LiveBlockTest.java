package dev.headroom.capacity.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveBlockTest {
  private final StringWriter written = new StringWriter();
  private final LiveBlock block = new LiveBlock(new PrintWriter(written));

  @Test
  void only_changed_lines_are_written_again() {
    block.show(List.of("same", "1"));
    written.getBuffer().setLength(0);
    block.show(List.of("same", "2"));
    assertThat(written).hasToString("\u001b[2F\n2\u001b[K\n");
  }

  @Test
  void the_cursor_is_given_back_once() {
    block.show(List.of("a"));
    block.close();
    block.close();
    assertThat(written.toString()).containsOnlyOnce("\u001b[?25l").containsOnlyOnce("\u001b[?25h");
  }

  @Test
  void a_block_that_never_was_leaves_no_trace() {
    block.close();
    assertThat(written.toString()).isEmpty();
  }
}
