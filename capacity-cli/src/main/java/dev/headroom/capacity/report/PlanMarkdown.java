package dev.headroom.capacity.report;

import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.report.text.Grid;
import dev.headroom.capacity.report.text.PlanHeadline;
import dev.headroom.capacity.report.text.PlanSections;
import dev.headroom.capacity.report.text.PlanTables;
import java.util.List;

/** {@code plan.md}: the plan for a pull request or a ticket. */
public final class PlanMarkdown {
  public static final String NAME = "plan.md";

  private PlanMarkdown() {}

  /** GitHub-flavoured Markdown, lines ended by {@code \n}. */
  public static String render(Plan plan, Words words) {
    Markup out = new Markup(words);
    out.line("### " + out.text(PlanHeadline.badge(plan)));
    out.paragraph("**" + out.text(PlanHeadline.headline(plan)) + "**");
    if (!PlanHeadline.lede(plan).isEmpty()) {
      out.paragraph(out.text(PlanHeadline.lede(plan)));
    }
    out.paragraph(
        out.say("Trust")
            + ": "
            + out.text(PlanHeadline.trust(plan))
            + ", "
            + out.text(plan.trust().why())
            + ".");
    list(PlanSections.caveats(plan), out);
    StringBuilder tables = new StringBuilder();
    for (Grid grid :
        List.of(
            PlanTables.sizes(plan),
            PlanTables.bill(plan, false),
            PlanTables.options(plan),
            PlanTables.road(plan),
            PlanTables.demands(plan),
            PlanTables.surroundings(plan),
            PlanTables.models(plan),
            PlanTables.laws(plan))) {
      tables.append(MarkdownGrid.of(grid, words));
    }
    Markup rest = new Markup(words);
    list(PlanSections.sources(plan), rest);
    return out.text() + tables + rest.text();
  }

  private static void list(List<PlanSections.Said> said, Markup out) {
    if (!said.isEmpty()) {
      out.line("");
    }
    said.forEach(one -> out.line("- " + out.text(one.label()) + ": " + out.text(one.text())));
  }
}
