package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Growth;
import dev.headroom.capacity.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** What a plan says besides its tables, in the order in which it matters. */
public final class PlanSections {

  private PlanSections() {}

  /** A line with a word before it. */
  public record Said(Message label, Message text) {}

  /** What is doubted, what to measure, what was taken for true. */
  public static List<Said> caveats(Plan plan) {
    List<Said> said = new ArrayList<>();
    plan.reasons().stream()
        .skip(plan.chosen() == null ? 1 : 0)
        .forEach(
            reason ->
                said.add(
                    new Said(
                        plan.chosen() == null ? Message.of("because") : Message.of("doubt"),
                        reason)));
    plan.measure().forEach(one -> said.add(new Said(Message.of("measure"), one)));
    if (plan.bill() == null || plan.chosen() == null || plan.chosen().size() == null) {
      plan.assumptions().forEach(one -> said.add(new Said(Message.of("assumed"), one)));
    } else {
      plan.assumptions().stream()
          .filter(one -> !plan.reasons().contains(one))
          .forEach(one -> said.add(new Said(Message.of("assumed"), one)));
    }
    return said;
  }

  /** Where the figures come from. */
  public static List<Said> sources(Plan plan) {
    List<Said> said = new ArrayList<>();
    said.add(new Said(Message.of("target"), plan.target().arithmetic()));
    plan.sources().forEach(one -> said.add(new Said(Message.of("from"), Message.data(one))));
    Growth growth = plan.growth();
    if (growth != null && growth.next() != null) {
      said.add(new Said(Message.of("next"), growth.next()));
    }
    if (plan.sensitivity() != null) {
      said.add(new Said(Message.of("while"), plan.sensitivity().said()));
    }
    return said;
  }
}
