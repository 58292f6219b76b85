package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.judge.recommend.Recommendation;
import dev.headroom.capacity.judge.recommend.Recommendation.Proposal;
import dev.headroom.capacity.judge.recommend.Recommendation.Refusal;
import dev.headroom.capacity.slo.Numbers;
import java.util.List;

/** What {@code slo recommend} prints: each objective with the figures that support it. */
public final class RecommendationTable {
  private static final int NUMBER = 11;
  private static final int INDENT = 3;

  private RecommendationTable() {}

  public static String render(Recommendation recommendation, Terminal terminal) {
    StringBuilder out = new StringBuilder();
    List<Proposal> proposals = recommendation.proposals();
    int name = terminal.width() - 1 - 5 * NUMBER;
    if (!proposals.isEmpty()) {
      String head =
          " "
              + Columns.left("objective", name)
              + Columns.right("promise", NUMBER)
              + Columns.right("measured", NUMBER)
              + Columns.right("95 % sure", NUMBER)
              + Columns.right("room", NUMBER)
              + Columns.right("samples", NUMBER);
      out.append(Ink.DIM.on(terminal, head)).append('\n');
    }
    for (Proposal proposal : proposals) {
      String sure = proposal.unit().equals("%") ? "\u2265 " : "\u2264 ";
      out.append(' ')
          .append(Columns.left(terminal.text(shown(proposal.objective().name()) + " "), name))
          .append(cell(proposal.objective().target().text().replace(">= ", "\u2265 "), terminal))
          .append(cell(Numbers.of(proposal.measured(), proposal.unit()).toString(), terminal))
          .append(cell(sure + Numbers.of(proposal.bound(), proposal.unit()), terminal))
          .append(cell(Numbers.of(Math.floor(proposal.roomPercent()), "%").toString(), terminal))
          .append(cell(Numbers.of(proposal.samples(), "").toString(), terminal))
          .append('\n');
    }
    for (Refusal refusal : recommendation.refusals()) {
      String text = "No recommendation for " + refusal.what() + ", because " + refusal.why();
      String sentence = shown(text).replaceAll("\\.+$", "") + ".";
      List<String> lines = Columns.wrapped(terminal.text(sentence), terminal.width() - INDENT);
      out.append(' ').append(terminal.mark('!')).append(' ').append(lines.get(0)).append('\n');
      lines.stream()
          .skip(1)
          .forEach(line -> out.append(" ".repeat(INDENT)).append(line).append('\n'));
    }
    return out.toString();
  }

  private static String cell(String text, Terminal terminal) {
    return Columns.right(terminal.text(text), NUMBER);
  }

  /** Names are data: what would steer the terminal is shown as a question mark. */
  private static String shown(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }
}
