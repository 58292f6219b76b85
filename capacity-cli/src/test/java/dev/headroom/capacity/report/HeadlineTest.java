package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.report.text.Headline;
import dev.headroom.capacity.report.text.Lede;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadlineTest {

  @Test
  void a_failure_says_what_held_what_broke_and_what_went_on_meanwhile() {
    assertThat(Headline.of(JudgedRuns.peakThatMissedItsEntryObjective()).toString())
        .isEqualTo(
            "Every correctness check held, but enter the line (p95) was 0.74\u00a0s where under"
                + " 0.50\u00a0s is promised, while up to 318 calls waited for a database connection.");
  }

  @Test
  void a_broken_check_comes_before_a_missed_objective() {
    assertThat(Headline.of(JudgedRuns.peakThatSoldASeatTwice()).toString())
        .startsWith(
            "7 of 8 objectives were met, but \u201cNo seat held or sold to two people\u201d broke 3"
                + " times in 14,650 operations");
  }

  @Test
  void a_pass_names_its_smallest_margin() {
    assertThat(Headline.of(JudgedRuns.scaledBaselineThatPassed()).toString())
        .isEqualTo(
            "1,000 people were answered within 0.64\u00a0s (p95); the tightest of 7 objectives has"
                + " 8\u00a0% left.");
  }

  @Test
  void no_verdict_is_said_once() {
    assertThat(Headline.of(JudgedRuns.generatorThatWasTheBottleneck()).toString())
        .startsWith("No verdict: the generator")
        .endsWith("Use --injectors 2.");
  }

  @Test
  void a_partial_run_says_how_far_it_came() {
    assertThat(Lede.notices(JudgedRuns.runThatWasInterruptedWithADamagedLog()).get(0))
        .hasToString(
            "Partial: the run was interrupted after 3\u00a0min\u00a050\u00a0s of"
                + " 8\u00a0min\u00a030\u00a0s (Ctrl-C); figures end there.");
  }
}
