package dev.headroom.capacity.judge.recommend;

import dev.headroom.capacity.scenario.ObjectiveYaml;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.export.Yaml;
import java.util.Map;
import java.util.stream.Collectors;

/** A recommendation as a file of objectives, with what stands behind each as a comment. */
public final class RecommendationYaml {

  private RecommendationYaml() {}

  /** A file that {@code --slo} takes, its last line ended. */
  public static String of(Recommendation recommendation) {
    StringBuilder out = new StringBuilder();
    String sources = String.join(", ", recommendation.sources());
    line(out, "# What " + Yaml.comment(sources) + " supports: each of these results meets");
    line(
        out,
        "# each objective, with room for chance. Nothing beyond what was measured is promised.");
    line(out, recommendation.proposals().isEmpty() ? "objectives: []" : "objectives:");
    for (Recommendation.Proposal proposal : recommendation.proposals()) {
      line(out, "  # " + Yaml.comment(inWords(proposal)));
      Map<String, Object> keys = ObjectiveYaml.write(proposal.objective());
      String flow =
          keys.entrySet().stream()
              .map(key -> key.getKey() + ": " + Yaml.quoted(String.valueOf(key.getValue())))
              .collect(Collectors.joining(", "));
      line(out, "  - {" + flow + "}");
    }
    for (Recommendation.Refusal refusal : recommendation.refusals()) {
      line(out, "# No recommendation for " + Yaml.comment(refusal.what()) + ",");
      line(out, "#   because " + Yaml.comment(refusal.why()));
    }
    return out.toString();
  }

  private static String inWords(Recommendation.Proposal proposal) {
    String side = proposal.unit().equals("%") ? "at least " : "at most ";
    return proposal.why()
        + ": measured "
        + Numbers.of(proposal.measured(), proposal.unit())
        + " of "
        + Numbers.of(proposal.samples(), "")
        + ", "
        + side
        + Numbers.of(proposal.bound(), proposal.unit())
        + " (95 % sure); "
        + Numbers.of(Math.floor(proposal.roomPercent()), "%")
        + (proposal.unit().equals("%") ? " of the error budget left" : " of the limit left");
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
