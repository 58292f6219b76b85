package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Standing;
import dev.headroom.capacity.report.text.Grid;
import dev.headroom.capacity.report.text.PlanHeadline;
import dev.headroom.capacity.report.text.PlanSections;
import dev.headroom.capacity.report.text.PlanTables;
import java.util.List;

/** What {@code plan} prints. */
public final class PlanTerminal {
  private static final int INDENT = 3;

  private PlanTerminal() {}

  /**
   * The whole text, lines ended by {@code \n}.
   *
   * @param page to look at; empty where none was written
   */
  public static String render(Plan plan, Terminal terminal, String page) {
    Sheet sheet = new Sheet(terminal);
    sheet.verdict(
        terminal.text(PlanHeadline.badge(plan)),
        plan.standing() == Standing.STANDS ? Ink.GREEN_INVERSE : Ink.PLAIN_INVERSE,
        terminal.text(PlanHeadline.headline(plan)));
    if (!PlanHeadline.lede(plan).isEmpty()) {
      sheet.note(PlanHeadline.lede(plan), INDENT);
    }
    sheet.line("");
    sheet.labelled(
        terminal.say("trust"),
        terminal.say("{0}: {1}", PlanHeadline.trust(plan), plan.trust().why()),
        "");
    said(PlanSections.caveats(plan), sheet, terminal);
    for (Grid grid : tables(plan)) {
      GridTable.append(sheet, grid, terminal);
    }
    sheet.line("");
    said(PlanSections.sources(plan), sheet, terminal);
    if (!page.isEmpty()) {
      sheet.labelled(terminal.say("report"), page, "");
    }
    int exitCode = plan.standing().exitCode();
    sheet.labelled(terminal.say("exit {0}", exitCode), exit(plan, terminal), "");
    return sheet.text();
  }

  private static List<Grid> tables(Plan plan) {
    return List.of(
        PlanTables.sizes(plan),
        PlanTables.bill(plan, true),
        PlanTables.options(plan),
        PlanTables.road(plan),
        PlanTables.surroundings(plan));
  }

  private static void said(List<PlanSections.Said> said, Sheet sheet, Terminal terminal) {
    said.forEach(one -> sheet.labelled(terminal.text(one.label()), one.text(), ""));
  }

  private static String exit(Plan plan, Terminal terminal) {
    return switch (plan.standing()) {
      case STANDS -> terminal.say("measurements carry the plan");
      case DOUBT -> terminal.say("measurements carry its instances; read what is in doubt");
      case NONE -> terminal.say("no plan: what was measured carries none");
    };
  }
}
