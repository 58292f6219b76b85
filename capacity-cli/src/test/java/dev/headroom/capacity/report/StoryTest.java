package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.terminal.Terminal;
import dev.headroom.capacity.report.terminal.TerminalReport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryTest {
  private static final JudgedRun RUN = JudgedRuns.peakThatSoldASeatTwice();
  private static final String PAGE = HtmlReport.render(RUN, "{}");

  @Test
  void the_terminal_tells_the_first_violation_step_by_step() {
    String text = TerminalReport.render(RUN, new Terminal(80, false, true), null, 1);

    assertThat(text)
        .contains(
            """
                 3:42.310 to 3:42.322  user 9 asked to hold it: granted
                 3:42.320 to 3:42.334  user 12 asked to hold it: granted
                 3:42.322 to 3:43.040  user 9 held it
                 3:42.334 to 3:43.212  user 12 held it
                 3:43.040 to 3:43.051  user 9 gave it back
                 3:43.212 to 3:43.250  user 12 paid for it
                 from 3:43.250 on      user 12 had bought it
            """);
  }

  @Test
  void the_page_draws_first_worst_and_last_over_their_instants() {
    assertThat(PAGE.split("<figure class=\"story\">")).hasSize(4);
    assertThat(PAGE).contains("3:42.310 to 3:42.322", "<b>worst</b>", "<b>last</b>");
    // Eight instants, each in the middle of its eighth: from the third to the fifth.
    assertThat(PAGE).contains("<i class=\"sure\" style=\"left:31.25%;width:25.0%\">");
  }

  @Test
  void what_did_not_end_goes_on_to_the_edge() {
    assertThat(
            Pattern.compile("class=\"sure open\" style=\"left:([0-9.]+)%;width:([0-9.]+)%\"")
                .matcher(PAGE)
                .results()
                .map(bar -> Double.parseDouble(bar.group(1)) + Double.parseDouble(bar.group(2))))
        .hasSize(3)
        .containsOnly(100.0);
  }

  @Test
  void markdown_tells_all_three() {
    assertThat(MarkdownReport.render(RUN))
        .contains("- *first*: seat 117", "- *worst*: seat 4", "- *last*: seat 96")
        .contains("  - `3:42.310 to 3:42.322` user 9 asked to hold it: granted");
  }
}
