package dev.headroom.capacity.cli;

import dev.headroom.capacity.scenario.ConstantLoad;
import dev.headroom.capacity.slo.Objective;
import java.util.List;
import java.util.Locale;

/**
 * Which of a scenario's objectives a search holds its loads against.
 *
 * @param leftOut names of those that were wanted and ask for a load
 * @param notSearched names of those that were not wanted
 */
record SearchObjectives(List<Objective> searched, List<String> leftOut, List<String> notSearched) {

  /**
   * @param wanted parts of names, in any case; none for all
   * @throws UsageException if one matches nothing, or nothing is left to search
   */
  static SearchObjectives of(List<Objective> all, List<String> wanted) {
    for (String part : wanted) {
      if (all.stream().noneMatch(objective -> named(objective, part))) {
        throw new UsageException(
            "--objective \"" + part + "\" is in the name of no objective.",
            "They are: " + String.join("; ", all.stream().map(Objective::name).toList()) + ".");
      }
    }
    List<Objective> chosen =
        all.stream()
            .filter(one -> wanted.isEmpty() || wanted.stream().anyMatch(part -> named(one, part)))
            .toList();
    List<Objective> searched =
        chosen.stream().filter(one -> !ConstantLoad.asksForLoad(one)).toList();
    if (searched.isEmpty()) {
      throw new UsageException(
          "no objective says what must hold under any load.",
          "Add one with --slo FILE, such as a response time: see docs/OBJECTIVES.md.");
    }
    return new SearchObjectives(
        searched,
        chosen.stream().filter(ConstantLoad::asksForLoad).map(Objective::name).toList(),
        all.stream().filter(one -> !chosen.contains(one)).map(Objective::name).toList());
  }

  private static boolean named(Objective objective, String part) {
    return objective
        .name()
        .toLowerCase(Locale.ROOT)
        .contains(part.strip().toLowerCase(Locale.ROOT));
  }
}
