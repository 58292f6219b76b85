package dev.headroom.capacity.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawingTest {
  private static final TimeAxis AXIS = new TimeAxis(0, 100_000, 0);

  private static Series everySecond(double... values) {
    return new Series(LongStream.range(0, values.length).map(s -> s * 1000).toArray(), values);
  }

  @Test
  void a_line_breaks_where_a_value_is_missing() {
    Series series = everySecond(1, 2, Double.NaN, 3, 4);
    String svg = new Plot().series(series, AXIS, v -> v, "line", "").svg("two pieces");
    assertThat(svg).contains("d=\"M0 1L10 2M30 3L40 4\"");
  }

  @Test
  void a_line_breaks_where_samples_stop() {
    Series series = new Series(new long[] {0, 1000, 2000, 9000}, new double[] {1, 1, 1, 1});
    assertThat(series.gaps()).containsExactly(new Series.Gap(2, 3));
    String svg = new Plot().series(series, AXIS, v -> v, "line", "").svg("a gap");
    assertThat(svg).contains("d=\"M0 1L10 1L20 1M90 1h4\"");
  }

  @Test
  void thinning_keeps_the_peaks() {
    double[] values = IntStream.range(0, 10_000).mapToDouble(i -> i == 4321 ? 99 : i % 3).toArray();
    Series thinned = everySecond(values).thinned(600);
    assertThat(thinned.values().length).isBetween(300, 620);
    assertThat(thinned.max()).isEqualTo(99);
    assertThat(thinned.atMillis()).isSorted();
  }

  @Test
  void a_log_scale_puts_equal_factors_at_equal_distances() {
    ValueScale scale = ValueScale.log(1, 1000);
    assertThat(scale.y(10) - scale.y(100)).isCloseTo(100.0 / 3, offset(1e-9));
    assertThat(scale.y(0)).isEqualTo(100);
    assertThat(scale.y(1e9)).isZero();
  }

  @Test
  void ticks_are_round_and_few() {
    assertThat(ValueScale.linear(893).ticks(2)).containsExactly(500.0);
    assertThat(ValueScale.linear(8).ticks(1)).containsExactly(5.0);
    assertThat(ValueScale.linear(100).ticks(2)).containsExactly(50.0, 100.0);
    assertThat(new TimeAxis(0, 480_000, 30_000).ticks(30_000, 480_000))
        .hasSizeBetween(4, 9)
        .allMatch(tick -> (tick - 30_000) % 60_000 == 0);
  }

  @Test
  void the_fullest_cell_is_the_darkest_and_an_empty_one_is_paper() {
    Plot plot = new Plot();
    new HeatDrawing(new int[][] {{0, 1, 1000}})
        .into(plot, AXIS, 0, 1000, new double[] {100, 66, 33, 0});
    String svg = plot.svg("heat");
    assertThat(svg).contains("class=\"h0\"", "class=\"h6\"");
    assertThat(List.of(svg.split("class="))).hasSize(3);
  }

  @Test
  void a_finding_cannot_leave_its_attribute() {
    assertThat(new Plot().svg("\"><script>")).contains("aria-label=\"&quot;&gt;&lt;script&gt;\"");
  }
}
