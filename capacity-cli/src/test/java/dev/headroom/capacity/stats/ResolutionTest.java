package dev.headroom.capacity.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.Window;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ResolutionTest {

  private static final int NANOS = 1_000_000;

  @Test
  void figures_are_exact_to_the_nanosecond() {
    RequestLogBuilder builder = begun(NANOS);
    for (int i = 1; i <= 1_000; i++) {
      builder.request(builder.kind("a", "", true), i, i * 43_211L);
    }

    RequestFigures a = figures(builder.build(), "a");

    assertThat(a.minMs()).isEqualTo(0.043211);
    assertThat(a.p50Ms()).isEqualTo(500 * 0.043211);
    assertThat(a.p999Ms()).isEqualTo(43.167789);
    assertThat(a.maxMs()).isEqualTo(43.211);
    assertThat(a.meanMs()).isEqualTo(21.6271055);
  }

  @Test
  void a_duration_that_no_int_of_nanoseconds_holds_stays_exact() {
    RequestLogBuilder builder = begun(NANOS);
    int kind = builder.kind("a", "", true);
    builder.request(kind, 0, 1);
    builder.request(kind, 0, 5_000_000_001L);
    builder.request(kind, 0, 2_147_483_648L);
    builder.request(kind, 0, 9_000_000_000_000L);
    builder.dropLastRequest();
    builder.request(kind, 0, 3);

    RequestLog log = builder.build();

    assertThat(ticks(log)).containsExactly(1, 5_000_000_001L, 2_147_483_648L, 3);
    assertThat(log.lastMillis()).isEqualTo(5_000);
  }

  @Test
  void logs_of_different_resolution_meet_at_the_finest_in_any_order() {
    RequestLogBuilder coarseFirst = begun(1);
    coarseFirst.request(coarseFirst.kind("a", "", true), 0, 7);
    coarseFirst.begin("fine", 0, 1_000);
    coarseFirst.request(coarseFirst.kind("a", "", true), 0, 7_001);
    coarseFirst.begin("coarse", 0);
    coarseFirst.request(coarseFirst.kind("a", "", true), 0, 60_000_000);

    RequestLog log = coarseFirst.build();

    assertThat(log.ticksPerMs()).isEqualTo(1_000);
    assertThat(ticks(log)).containsExactly(7_000, 7_001, 60_000_000_000L);
    assertThat(log.durationMs(1)).isEqualTo(7.001);
  }

  @Test
  void one_record_can_stand_for_many_requests() {
    RequestLogBuilder weighted = begun(1);
    RequestLogBuilder each = begun(1);
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      int weight = 1 + random.nextInt(20);
      int duration = random.nextInt(100_000);
      boolean ok = i % 10 > 0;
      int at = i * 20;
      weighted.request(weighted.kind("a", "", ok), at, duration, weight);
      for (int j = 0; j < weight; j++) {
        each.request(each.kind("a", "", ok), at, duration);
      }
    }
    RequestLog one = weighted.build();
    RequestLog other = each.build();

    assertThat(figures(one, "a")).isEqualTo(figures(other, "a"));
    assertThat(Heatmaps.of(one, 0).counts()).isDeepEqualTo(Heatmaps.of(other, 0).counts());
  }

  @Test
  void a_series_of_finer_ticks_is_that_of_milliseconds() {
    RequestLogBuilder fine = begun(NANOS);
    RequestLogBuilder coarse = begun(1);
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      int at = random.nextInt(20_000);
      int duration = random.nextInt(900);
      boolean ok = random.nextInt(10) > 0;
      String name = "abc".substring(i % 3, i % 3 + 1);
      fine.request(fine.kind(name, "", ok), at, duration * (long) NANOS);
      coarse.request(coarse.kind(name, "", ok), at, duration);
    }

    TimeSeries series = TimeSeries.of(fine.build(), 0);
    TimeSeries expected = TimeSeries.of(coarse.build(), 0);

    assertThat(series.buckets()).isEqualTo(expected.buckets());
    expected
        .p95ByRequest()
        .forEach((name, values) -> assertThat(series.p95ByRequest().get(name)).isEqualTo(values));
  }

  @Test
  void ranks_agree_with_sorting_however_values_are_spread() {
    Random random = new Random(11);
    for (int ticksPerMs : new int[] {1, 1_000, NANOS}) {
      DurationCounts counts = new DurationCounts(ticksPerMs);
      long[] values = random.longs(10_000, 0, 200_000L).map(v -> v * (v % 3)).toArray();
      Arrays.stream(values).forEach(counts::add);
      Arrays.sort(values);
      for (int rank = 1; rank <= values.length; rank += 37) {
        assertThat(counts.valueAtMs(rank)).isEqualTo((double) values[rank - 1] / ticksPerMs);
      }
      double limit = (double) values[4_000] / ticksPerMs;
      assertThat(counts.below(limit))
          .isEqualTo(Arrays.stream(values).filter(v -> v < values[4_000]).count());
    }
  }

  @Test
  void a_sum_that_no_long_holds_has_a_mean() {
    DurationCounts counts = new DurationCounts(NANOS);
    counts.add(3_000_000_000L, 10_000_000_000L);
    counts.add(1_000_000_000L, 10_000_000_000L);
    DurationCounts twice = new DurationCounts(NANOS);
    twice.addAll(counts);
    twice.addAll(counts);

    assertThat(counts.meanMs()).isEqualTo(2_000);
    assertThat(twice.meanMs()).isEqualTo(2_000);
    assertThat(twice.stdDevMs()).isEqualTo(1_000);
  }

  @Test
  void an_odd_resolution_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> begun(7));
  }

  private static RequestLogBuilder begun(int ticksPerMs) {
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("made up", 0, ticksPerMs);
    return builder;
  }

  private static RequestFigures figures(RequestLog log, String name) {
    return RequestStatistics.of(log, new Window(0, 20_000)).figures(name).orElseThrow();
  }

  private static long[] ticks(RequestLog log) {
    long[] ticks = new long[log.size()];
    Arrays.setAll(ticks, log::ticks);
    return ticks;
  }
}
