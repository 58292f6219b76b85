package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.recommend.Recommendation;
import dev.headroom.capacity.slo.Objective;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A recommendation for programs. */
public final class RecommendationJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RecommendationJson() {}

  /** One JSON document, its last line ended. */
  public static String of(Recommendation recommendation) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("sources", recommendation.sources());
    root.put(
        "recommendations",
        recommendation.proposals().stream().map(RecommendationJson::proposal).toList());
    root.put(
        "refused", recommendation.refusals().stream().map(RecommendationJson::refusal).toList());
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, Object> refusal(Recommendation.Refusal refusal) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("what", refusal.what());
    map.put("because", refusal.why());
    return map;
  }

  private static Map<String, Object> proposal(Recommendation.Proposal proposal) {
    Objective objective = proposal.objective();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", objective.name());
    map.put("measure", objective.measure().text());
    map.put("of", objective.of());
    map.put("target", objective.target().text());
    map.put("unit", proposal.unit());
    map.put("measured", SummaryRows.rounded(proposal.measured()));
    map.put("bound", SummaryRows.rounded(proposal.bound()));
    map.put("confidence", 0.95);
    map.put("roomPercent", SummaryRows.rounded(proposal.roomPercent()));
    map.put("samples", proposal.samples());
    map.put("why", proposal.why());
    return map;
  }
}
