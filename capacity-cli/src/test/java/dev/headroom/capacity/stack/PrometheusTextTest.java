package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrometheusTextTest {
  private static final PrometheusText SCRAPE =
      new PrometheusText(
          """
          # HELP jvm_memory_used_bytes The amount of used memory
          # TYPE jvm_memory_used_bytes gauge
          jvm_memory_used_bytes{area="heap",id="G1 Eden Space"} 1000.0
          jvm_memory_used_bytes{area="heap",id="G1 Old Gen"} 2.5E2
          jvm_memory_used_bytes{area="nonheap",id="Code } cache"} 77
          process_cpu_usage 0.25
          process_cpu_usage_total 9
          never_set NaN
          """);

  @Test
  void series_of_one_name_are_added_up() {
    assertThat(SCRAPE.sum("jvm_memory_used_bytes")).isEqualTo(1327);
  }

  @Test
  void the_largest_of_the_series_of_one_name_is_their_maximum() {
    assertThat(SCRAPE.max("jvm_memory_used_bytes")).isEqualTo(1000);
    assertThat(SCRAPE.max("hikaricp_connections_pending")).isNaN();
  }

  @Test
  void labels_choose_among_the_series() {
    assertThat(SCRAPE.sum("jvm_memory_used_bytes", labels -> labels.contains("area=\"heap\"")))
        .isEqualTo(1250);
  }

  @Test
  void a_longer_name_is_another_metric() {
    assertThat(SCRAPE.sum("process_cpu_usage")).isEqualTo(0.25);
  }

  @Test
  void what_is_not_exposed_is_not_a_number() {
    assertThat(SCRAPE.sum("hikaricp_connections_pending")).isNaN();
    assertThat(SCRAPE.sum("never_set")).isNaN();
  }
}
