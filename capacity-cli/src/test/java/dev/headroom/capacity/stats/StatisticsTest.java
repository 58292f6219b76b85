package dev.headroom.capacity.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.Window;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatisticsTest {

  private static final double[] PERCENTILES = {0.1, 1, 50, 75, 90, 95, 99, 99.9, 99.99, 100};

  @Test
  void percentiles_equal_a_full_sort_also_above_a_minute() {
    Random random = new Random(3);
    int[] values = random.ints(10_007, 0, 200_000).toArray();
    DurationCounts counts = new DurationCounts();
    Arrays.stream(values).forEach(counts::add);
    Arrays.sort(values);

    for (double percentile : PERCENTILES) {
      int rank = (int) Math.ceil(Math.round(percentile * values.length * 1_000) / 100_000.0);
      assertThat(counts.percentileMs(percentile)).isEqualTo(values[Math.max(0, rank - 1)]);
    }
    assertThat(counts.below(100_000))
        .isEqualTo(Arrays.stream(values).filter(v -> v < 100_000).count());
  }

  @Test
  void a_rank_is_exact_where_floating_point_is_not() {
    assertThat(NearestRank.rank(99.9, 1_000)).isEqualTo(999);
    assertThat(NearestRank.rank(99.9, 10_000)).isEqualTo(9_990);
    assertThat(NearestRank.rank(95, 20)).isEqualTo(19);
    assertThat(NearestRank.rank(0, 20)).isEqualTo(1);
  }

  @Test
  void a_percentile_needs_ten_samples_above_it() {
    assertThat(NearestRank.supports(95, 200)).isTrue();
    assertThat(NearestRank.supports(95, 199)).isFalse();
    assertThat(NearestRank.needed(95)).isEqualTo(200);
    assertThat(NearestRank.needed(99.9)).isEqualTo(10_000);
    assertThat(NearestRank.supports(100, 1_000_000)).isFalse();
  }

  @Test
  void a_request_belongs_to_the_window_by_its_start() {
    RequestLog log = logOf(new int[][] {{0, 5_000}, {1_000, 10}, {1_999, 20}, {2_000, 30}});

    RequestStatistics statistics = RequestStatistics.of(log, new Window(1_000, 2_000));

    RequestFigures all = statistics.figures(RequestFigures.ALL).orElseThrow();
    assertThat(all.count()).isEqualTo(2);
    assertThat(all.minMs()).isEqualTo(10);
    assertThat(all.maxMs()).isEqualTo(20);
    assertThat(all.throughputPerSecond()).isEqualTo(2);
  }

  @Test
  void failed_requests_count_but_have_no_part_in_response_times() {
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("test", 0);
    builder.request(builder.kind("a", "", true), 0, 10);
    builder.request(builder.kind("a", "broken", false), 5, 9_999);

    RequestFigures row =
        RequestStatistics.of(builder.build(), new Window(0, 1_000)).figures("a").orElseThrow();

    assertThat(row.ko()).isEqualTo(1);
    assertThat(row.maxMs()).isEqualTo(10);
    assertThat(row.koRate()).isEqualTo(0.5);
  }

  @Test
  void a_request_named_all_does_not_hide_the_row_over_all() {
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("test", 0);
    builder.request(builder.kind("all", "", true), 0, 10);
    builder.request(builder.kind("all (name)", "", true), 0, 20);
    builder.request(builder.kind("b", "", true), 0, 30);
    RequestLog log = builder.build();

    RequestStatistics statistics = RequestStatistics.of(log, new Window(0, 1_000));

    assertThat(statistics.rows())
        .extracting(RequestFigures::name, RequestFigures::count, RequestFigures::maxMs)
        .containsExactly(
            tuple("all (name)", 1L, 10.0),
            tuple("all (name) (name)", 1L, 20.0),
            tuple("b", 1L, 30.0),
            tuple("all", 3L, 30.0));
    assertThat(statistics.durations("all (name)").maxMs()).isEqualTo(10);
    assertThat(log.notes()).hasSize(1);
  }

  @Test
  void a_series_counts_every_request_once_and_stops_where_there_are_too_few() {
    int[][] requests = new int[1_000][];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = new int[] {i < 900 ? i : 5_000 + i, i % 100};
    }
    RequestLog log = logOf(requests);

    TimeSeries series = TimeSeries.of(log, 0);

    assertThat(series.bucketMillis()).isEqualTo(1_000);
    assertThat(series.buckets().stream().mapToLong(Bucket::started).sum()).isEqualTo(1_000);
    assertThat(series.buckets().get(0).p95Ms()).isEqualTo(94);
    assertThat(series.buckets().get(5).p95Ms()).isEqualTo(-1);
    assertThat(series.p95ByRequest().get("a")[0]).isEqualTo(94);
    assertThat(series.p95ByRequest().get("a")[5]).isNaN();
  }

  @Test
  void a_heat_map_counts_every_ok_request_once() {
    RequestLog log = logOf(new int[][] {{0, 0}, {1, 1}, {2, 1_000_000_000}, {9_000, 10}});

    Heatmap map = Heatmaps.of(log, 0);

    assertThat(Arrays.stream(map.counts()).flatMapToInt(Arrays::stream).sum()).isEqualTo(4);
    assertThat(map.counts()[0]).hasSize(26);
    assertThat(map.counts()[0][0]).isEqualTo(2);
    assertThat(map.counts()[0][25]).isEqualTo(1);
  }

  @Test
  void steps_are_round_and_not_too_many() {
    assertThat(BucketWidth.millis(300_000, 300)).isEqualTo(1_000);
    assertThat(BucketWidth.millis(300_001, 300)).isEqualTo(2_000);
    assertThat(BucketWidth.millis(780_000, 300)).isEqualTo(5_000);
    assertThat(BucketWidth.millis(36_000_000, 300)).isEqualTo(300_000);
  }

  @Test
  void steps_are_wider_where_requests_are_few_but_never_too_few_steps() {
    assertThat(BucketWidth.millis(60_000, 300, 12, 60_000)).isEqualTo(1_000);
    assertThat(BucketWidth.millis(60_000, 300, 12, 600)).isEqualTo(5_000);
    assertThat(BucketWidth.millis(60_000, 300, 12, 10)).isEqualTo(5_000);
    assertThat(BucketWidth.millis(600_000, 300, 12, 60_000)).isEqualTo(2_000);
  }

  private static RequestLog logOf(int[][] startsAndDurations) {
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("test", 0);
    int kind = builder.kind("a", "", true);
    for (int[] request : startsAndDurations) {
      builder.request(kind, request[0], request[1]);
    }
    return builder.build();
  }
}
