package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to carry a target: all that any report of it prints.
 *
 * @param measuredAtMillis epoch milliseconds of the newest source; -1 where none says
 * @param sources what it was made from, as the user knows it
 * @param reasons why it does not stand, or only with doubt, as sentences, weightiest first
 * @param measure what to measure, with the command, as sentences
 * @param growth null where no model may speak
 * @param chosen null where there is no plan
 * @param today the limit of what was measured; null where nothing says
 * @param sizes every figure of the plan, what is not known included
 * @param line null where the target is no people, or no line was measured
 * @param bill null without prices
 * @param options plans that were looked at, the chosen one first
 * @param sensitivity null where there is no plan
 * @param road what to change, in order
 * @param laws operational laws held against the tables
 * @param assumptions what nobody measured and the plan takes for true, as sentences
 */
public record Plan(
    Standing standing,
    Target target,
    Trust trust,
    long measuredAtMillis,
    List<String> sources,
    List<Message> reasons,
    List<Message> measure,
    @Nullable Growth growth,
    @Nullable Chosen chosen,
    @Nullable Limit today,
    List<Size> sizes,
    @Nullable Line line,
    @Nullable Bill bill,
    List<Option> options,
    @Nullable Sensitivity sensitivity,
    List<Step> road,
    List<Surrounding> surroundings,
    List<Law> laws,
    List<Message> assumptions) {

  public Plan {
    sources = List.copyOf(sources);
    reasons = List.copyOf(reasons);
    measure = List.copyOf(measure);
    sizes = List.copyOf(sizes);
    options = List.copyOf(options);
    road = List.copyOf(road);
    surroundings = List.copyOf(surroundings);
    laws = List.copyOf(laws);
    assumptions = List.copyOf(assumptions);
    if ((standing == Standing.NONE) != (chosen == null)) {
      throw new IllegalArgumentException("a plan that is " + standing + " with " + chosen);
    }
  }
}
