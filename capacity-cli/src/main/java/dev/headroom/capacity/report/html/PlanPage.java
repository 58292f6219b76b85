package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Standing;
import dev.headroom.capacity.report.html.CapacityPage.Section;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.report.text.PlanHeadline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page of a plan: what it takes and costs first, then what that rests on. */
public final class PlanPage {
  private PlanPage() {}

  /** Of a plan and the contents of its {@code plan.json}. */
  public static CapacityPage of(Plan plan, String json) {
    CapacityOne one =
        new CapacityOne(
            Message.of("Capacity plan"),
            about(plan),
            when(plan),
            PlanHeadline.badge(plan),
            cls(plan.standing()),
            PlanHeadline.trust(plan),
            Plain.of(plan.trust().why()),
            Plain.of(PlanHeadline.headline(plan)),
            Plain.of(PlanHeadline.lede(plan)),
            plan.reasons().stream()
                .skip(plan.standing() == Standing.NONE ? 1 : 0)
                .map(Plain::of)
                .toList(),
            plan.measure().stream()
                .map(what -> new CapacityOne.Todo(Plain.of(what), Message.NONE, ""))
                .toList(),
            PlanGrowth.of(plan),
            null,
            shown(PlanCosts.bill(plan), PlanCosts.options(plan)),
            PlanRoad.of(plan));
    return new CapacityPage(
        Message.of("{0}: {1}", one.verdict(), PlanHeadline.demand(plan)),
        one,
        sections(plan),
        EmbeddedSummary.of(json));
  }

  private static Message about(Plan plan) {
    String scenario = plan.target().scenario();
    Message demand =
        plan.target().people() == null
            ? PlanHeadline.demand(plan)
            : Message.of("{0} at once", PlanHeadline.demand(plan));
    return scenario == null
        ? demand
        : Message.of("{0} \u00b7 scenario {1}", demand, Names.shown(scenario));
  }

  private static Message when(Plan plan) {
    Message from = Message.counted(plan.sources().size(), "from {0} source", "from {0} sources");
    return plan.measuredAtMillis() < 0
        ? from
        : Message.of("{0} \u00b7 {1}", Formats.day(plan.measuredAtMillis()), from);
  }

  private static String cls(Standing standing) {
    return switch (standing) {
      case STANDS -> "pass";
      case DOUBT -> "doubt";
      case NONE -> "inconclusive";
    };
  }

  private static List<Section> sections(Plan plan) {
    List<Section> sections = new ArrayList<>();
    sections.addAll(shown(PlanSizes.sizes(plan)));
    sections.addAll(shown(PlanSizes.surroundings(plan), PlanCosts.demands(plan)));
    sections.addAll(shown(PlanModels.models(plan), PlanModels.parameters(plan)));
    sections.addAll(shown(PlanModels.heldOut(plan), PlanModels.sources(plan)));
    sections.addAll(shown(PlanModels.laws(plan)));
    return sections;
  }

  /** Side by side; tables without rows are left out. */
  private static List<Section> shown(FactTable... tables) {
    List<FactTable> shown = Stream.of(tables).filter(table -> !table.rows().isEmpty()).toList();
    return shown.isEmpty() ? List.of() : List.of(new Section(shown, List.of()));
  }
}
