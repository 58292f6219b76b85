package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/METRICS.md} against what is sampled. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampledNamesTest {

  @Test
  void every_figure_of_the_app_of_redis_and_of_the_database_stands_on_the_page()
      throws IOException {
    Set<String> sampled = new TreeSet<>(AppMetrics.of(scrape()).keySet());
    sampled.addAll(
        RedisInfo.figures(
                "used_memory:1\nconnected_clients:1\ninstantaneous_ops_per_sec:1\n"
                    + "total_commands_processed:1\nevicted_keys:1\nused_cpu_user:1\n"
                    + "used_cpu_sys:1\ncmdstat_get:calls=1,usec=1\n")
            .keySet());
    sampled.addAll(
        DatabaseStatus.figures(
                Map.of("threads_running", "1", "innodb_row_lock_time", "1", "queries", "1"))
            .keySet());

    assertThat(onThePage()).containsAll(sampled);
    assertThat(sampled).hasSizeGreaterThan(30);
  }

  @Test
  void a_database_that_says_nothing_of_a_figure_leaves_a_gap() {
    assertThat(DatabaseStatus.figures(Map.of("innodb_row_lock_time", "2500", "queries", "none")))
        .containsOnly(Map.entry("mariadb.rowLock.seconds", 2.5));
  }

  private static Set<String> onThePage() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "METRICS.md"));
    String section = page.substring(page.indexOf("## What a run samples"));
    return Pattern.compile("`([a-z]+(?:\\.[a-zA-Z]+)+)`")
        .matcher(section)
        .results()
        .map((MatchResult name) -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static PrometheusText scrape() throws IOException {
    try (InputStream scrape = SampledNamesTest.class.getResourceAsStream("/scrapes/app-full.txt")) {
      return new PrometheusText(
          new String(Objects.requireNonNull(scrape).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
