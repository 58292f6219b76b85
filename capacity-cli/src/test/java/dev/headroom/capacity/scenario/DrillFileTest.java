package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrillFileTest {
  private static final String DRILL =
      """
      title: Redis is slow
      question: does the app wait no longer than it must?
      load: shoppers
      stack: {instances: 2, front: true, app: {redis.retries: 0}}
      steady-state-hypothesis:
        for: 6 s
        objectives: [{name: Quick before, measure: response time p95, of: enter, target: "< 500 ms"}]
        probes: [{name: Redis answers, type: redis-round-trip, tolerance: "< 50"}]
      method:
        - {fault: latency, on: redis, delay: 100 ms, at: 2 s, for: 10 s}
      during: {grace: 1 s, objectives: [{name: Quick, measure: response time p95, of: enter, target: "< 2 s"}]}
      back-within: 10 s
      after: {for: 4 s}
      excused: {order-of-arrival: "by design"}
      proves:
        - {defect: no-seat-lock, red: seat-one-holder}
        - {without: a small delay, with: {delay: 900 ms}, red: Quick}
      prevent: [{when: Quick, do: Ask less often, why: each question costs a round trip}]
      """;

  @Test
  void a_drill_is_read_whole() {
    Drill drill = read(DRILL);
    assertThat(drill.name()).isEqualTo("slow");
    assertThat(drill.stack().instances()).isEqualTo(2);
    assertThat(drill.stack().front()).isTrue();
    assertThat(drill.stack().app()).containsEntry("redis.retries", "0");
    assertThat(drill.experiment().longest()).isEqualTo(Duration.ofSeconds(6 + 12 + 10 + 4));
    assertThat(drill.experiment().steadyState()).hasSize(1);
    assertThat(drill.excuse("order-of-arrival")).contains("by design");
    assertThat(drill.proofs().get(0).app()).containsEntry("defects.seeded", "no-seat-lock");
    assertThat(drill.yaml()).isEqualTo(DRILL);
  }

  @Test
  void a_proof_lays_its_parameters_over_those_of_the_method() {
    Drill drill = read(DRILL);
    Drill changed = drill.with(drill.proofs().get(1));
    assertThat(changed.steps().get(0).parameters()).containsEntry("delay", "900 ms");
    assertThat(changed.steps().get(0).parameters()).containsEntry("on", "redis");
    assertThat(changed.experiment().method()).isNotEqualTo(drill.experiment().method());
  }

  @Test
  void what_is_wrong_is_told_with_its_line_and_its_mend() {
    assertRefused("latency, on", "latncy, on", "slow.yaml:10", "latncy", "latency");
    assertRefused("delay: 100 ms", "dely: 100 ms", "slow.yaml:10", "dely", "delay: …");
    assertRefused("delay: 100 ms", "delay: soon", "slow.yaml:10", "no time", "FAULTS.md");
    assertRefused(
        "tolerance: \"< 50\"", "tolerance: small", "slow.yaml:8", "no tolerance", "< 100");
    assertRefused("back-within: 10 s\n", "", "slow.yaml", "\"back-within\" is missing", "10 s");
    assertRefused("< 50\"}", "< 50\", every: 0 s}", "slow.yaml:8", "no time at all", "500 ms");
    assertRefused(
        "during:",
        "abort: [{name: Lost, type: load-errors, tolerance: \"< 9\", every: 1 s}]\nduring:",
        "slow.yaml:11",
        "each 200 ms or oftener",
        "every: 200 ms");
    assertRefused("defect: no-seat-lock, ", "", "slow.yaml:16", "nothing is taken away", "defect");
  }

  private static void assertRefused(String right, String wrong, String... parts) {
    assertThat(DRILL).contains(right);
    assertThatThrownBy(() -> read(DRILL.replace(right, wrong)))
        .isInstanceOf(ScenarioException.class)
        .satisfies(thrown -> assertThat(thrown.getMessage() + thrown).contains(parts));
  }

  private static Drill read(String text) {
    return DrillFile.read("slow.yaml", "slow", text);
  }
}
