package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.report.terminal.FindingTable;
import dev.headroom.capacity.report.terminal.FindingTable.Row;
import dev.headroom.capacity.report.terminal.FindingTable.State;
import dev.headroom.capacity.report.terminal.Terminal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingTableTest {

  private static final Terminal NARROW = new Terminal(80, false, true);

  private static final List<Row> ROWS =
      List.of(
          new Row(
              State.CONTRADICTION,
              "2,400 people offer 8 % of the 3,000/s that are claimed",
              "interactive response-time law: users = rate × (response + think)",
              "2,400 people / (0 s + 10.5 s) = 229/s; 3,000/s take 31,500 people",
              "users: 31500, or claims.rate: 229 /s"),
          new Row(
              State.DOUBT,
              "permits are out so long that the line moves at 25 % of the pace of admission",
              "permits: admitted a second = permits / time each is out",
              "100 / 12 s = 500 a minute and schedule; the pace of admission is 2,000",
              "a shorter journey.think, or waiting.permits-per-schedule: 400"),
          new Row(
              State.FINE,
              "the seats last",
              "seats needed = visits × holds a visit / rivals",
              "7,650 visits × 2 = 15,300, data has 20,000",
              null));

  private static String render(List<Row> rows, Terminal terminal) {
    return FindingTable.render(
        "booking-rate at full scale, by arithmetic alone",
        "Nothing contradicts this plan",
        rows,
        terminal);
  }

  @Test
  void findings_read_as_they_did() {
    Golden.holds("findings-80.txt", render(ROWS, NARROW));
    Golden.holds("findings-ascii.txt", render(ROWS, new Terminal(80, false, false)));
    Golden.holds("findings-colour.txt", render(ROWS, new Terminal(80, true, true)));
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    assertThat(render(ROWS, NARROW).lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void colour_says_nothing_that_marks_and_words_do_not() {
    assertThat(render(ROWS, new Terminal(80, true, true)).replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(render(ROWS, NARROW));
  }

  @Test
  void without_a_contradiction_that_is_said() {
    assertThat(render(ROWS.subList(2, 3), NARROW)).endsWith("Nothing contradicts this plan.\n");
    assertThat(render(ROWS.subList(1, 3), NARROW))
        .endsWith("Nothing contradicts this plan, 1 doubt.\n");
  }
}
