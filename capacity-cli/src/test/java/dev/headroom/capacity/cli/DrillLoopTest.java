package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.drill.DrillSeries;
import dev.headroom.capacity.judge.drill.DrillTrial;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrillLoopTest {
  private static final List<String> DRILLS = List.of("redis-down", "db-down", "kafka-down");

  private final List<String> made = new ArrayList<>();
  private final List<Integer> told = new ArrayList<>();

  @Test
  void each_is_made_once_and_told_with_those_before_it() throws Exception {
    DrillSeries series = loop(Verdict.PASS, 99);
    assertThat(made).containsExactlyElementsOf(DRILLS);
    assertThat(told).containsExactly(1, 2, 3);
    assertThat(series.whole()).isTrue();
    assertThat(series.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void one_that_failed_is_not_tried_again() throws Exception {
    loop(Verdict.FAIL, 99);
    assertThat(made).containsExactlyElementsOf(DRILLS);
  }

  @Test
  void one_that_told_nothing_is_tried_once_more() throws Exception {
    DrillSeries series = loop(Verdict.INVALID, 99);
    assertThat(made).startsWith("redis-down", "redis-down again").hasSize(6);
    assertThat(series.trials()).hasSize(3);
  }

  @Test
  void whoever_stops_it_keeps_those_that_had_come_to_their_end() throws Exception {
    DrillSeries series = loop(Verdict.PASS, 2);
    assertThat(made).hasSize(2);
    assertThat(series.trials()).hasSize(1);
    assertThat(series.whole()).isFalse();
    assertThat(series.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  private DrillSeries loop(Verdict verdict, int stopAfter) throws Exception {
    return new DrillLoop<>(
            DRILLS,
            (name, again) -> {
              made.add(again ? name + " again" : name);
              return new DrillTrial(
                  name, name, verdict, null, Message.NONE, null, 0, null, name, 1);
            },
            () -> made.size() >= stopAfter)
        .make(name -> {}, soFar -> told.add(soFar.trials().size()));
  }
}
