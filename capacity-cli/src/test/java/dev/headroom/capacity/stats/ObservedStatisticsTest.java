package dev.headroom.capacity.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.ObservationsBuilder;
import dev.headroom.capacity.run.ObservedRequests.Outcome;
import dev.headroom.capacity.run.ObservedValues;
import dev.headroom.capacity.run.Window;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObservedStatisticsTest {

  private static final String GAP = "stream.gap.millis";

  @Test
  void values_count_by_when_they_were_observed_and_keep_their_order() {
    Observations observations =
        gaps(new int[][] {{900, 1}, {1_000, 7}, {1_500, 2}, {1_500, 9}, {2_000, 5}});

    ObservedStatistics statistics = ObservedStatistics.of(observations, new Window(1_000, 2_000));

    ObservedFigures gap = statistics.figures(GAP).orElseThrow();
    assertThat(gap.count()).isEqualTo(3);
    assertThat(gap.sum()).isEqualTo(18);
    assertThat(gap.mean()).isEqualTo(6);
    assertThat(gap.min()).isEqualTo(2);
    assertThat(gap.max()).isEqualTo(9);
    assertThat(gap.p50()).isEqualTo(7);
    assertThat(gap.supports(50)).isFalse();
    assertThat(statistics.last(GAP)).contains(9);
    assertThat(statistics.figures("stream.lost")).isEmpty();
  }

  @Test
  void percentiles_are_nearest_ranks_below_zero_too() {
    int[][] values =
        IntStream.range(-50, 50).mapToObj(i -> new int[] {10, -i}).toArray(int[][]::new);

    ObservedStatistics statistics = ObservedStatistics.of(gaps(values), new Window(0, 20));

    assertThat(statistics.percentile(GAP, 1)).isEqualTo(-49);
    assertThat(statistics.percentile(GAP, 95)).isEqualTo(45);
  }

  @Test
  void stretches_without_a_value_have_no_mean() {
    Observations observations = gaps(new int[][] {{0, 10}, {40, 20}, {49, 30}});

    double[] means = ObservedStatistics.of(observations, new Window(0, 100)).means(GAP, 2);

    assertThat(means).containsExactly(20, Double.NaN);
  }

  @Test
  void what_people_waited_counts_from_when_they_meant_to_start() {
    ObservationsBuilder builder = new ObservationsBuilder();
    builder.file();
    builder.begin(0);
    int enter = builder.name("enter", Outcome.OK);
    builder.request(enter, 500, 1_500, 1_510, 200, Outcome.OK);
    builder.request(enter, 1_000, 1_500, 1_520, 200, Outcome.OK);
    builder.request(
        builder.name("enter", Outcome.REFUSED), 1_100, 1_100, 1_104, 503, Outcome.REFUSED);
    builder.request(enter, 1_200, 1_200, 1_300, 0, Outcome.FAILED);

    List<RequestFigures> rows =
        RequestStatistics.of(builder.build().requests().fromIntended(), new Window(1_000, 2_000))
            .rows();

    assertThat(rows)
        .extracting(RequestFigures::name)
        .containsExactly("enter", "enter refused", "all");
    assertThat(rows.get(0).count()).isEqualTo(2);
    assertThat(rows.get(0).ko()).isEqualTo(1);
    assertThat(rows.get(0).maxMs()).isEqualTo(520);
    assertThat(rows.get(1).ok()).isEqualTo(1);
    assertThat(rows.get(1).maxMs()).isEqualTo(4);
  }

  private static Observations gaps(int[][] atAndValue) {
    ObservationsBuilder builder = new ObservationsBuilder();
    builder.file();
    builder.begin(0);
    ObservedValues gaps = builder.declare(GAP);
    for (int[] value : atAndValue) {
      builder.value(gaps, value[0], value[1]);
    }
    return builder.build();
  }
}
