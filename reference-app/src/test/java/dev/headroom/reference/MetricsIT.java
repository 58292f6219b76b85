package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.contract.MetricsPage;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MetricsIT {
  private static final int MOST_BUCKETS = 16;
  private static final MetricsPage PAGE = new MetricsPage();
  private static RunningApp app;

  @BeforeAll
  static void start(Endpoints stores) {
    app = RunningApp.on(stores);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_fresh_app_exports_what_the_page_says_and_nothing_else() {
    Map<String, MetricsPage.Row> exported = new TreeMap<>();
    own()
        .forEach(
            meter ->
                exported.merge(meter.getId().getName(), row(meter), MetricsPage.Row::withLabelsOf));
    assertThat(exported).containsExactlyInAnyOrderEntriesOf(PAGE.own());
  }

  @Test
  void each_meter_says_what_it_means() {
    assertThat(own()).allSatisfy(meter -> assertThat(meter.getId().getDescription()).isNotBlank());
  }

  @Test
  void each_timer_has_a_histogram_of_few_buckets() {
    Map<String, Long> buckets =
        lines()
            .filter(line -> line.startsWith("headroom_") && line.contains("_bucket{"))
            .collect(
                Collectors.groupingBy(
                    line -> line.replaceAll(",?le=\"[^\"]*\".*", ""), Collectors.counting()));
    long timers = own().filter(meter -> meter.getId().getType() == Meter.Type.TIMER).count();
    assertThat(buckets).hasSize((int) timers);
    assertThat(buckets.values()).allMatch(count -> count <= MOST_BUCKETS);
  }

  @Test
  void what_libraries_measure_is_there() {
    app.http().get("/nowhere");
    Set<String> names = lines().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
    for (String name : PAGE.fromLibraries()) {
      String prefix = name.replace('.', '_');
      assertThat(names).as(name).anyMatch(exported -> exported.startsWith(prefix));
    }
  }

  @Test
  void the_app_makes_a_bounded_number_of_series() {
    assertThat(lines().count()).isLessThan(1500);
  }

  @Test
  void unknown_paths_share_one_label_and_so_do_unknown_methods() {
    for (int i = 0; i < 5; i++) {
      app.http().get("/wp-admin/" + i + ".php");
      app.http().get("/api/v1/schedules/" + (7_000_000 + i) + "/seats");
      app.http().call("BREW" + i, "/nowhere", "");
    }
    assertThat(lines().toList())
        .anyMatch(line -> line.contains("uri=\"/**\""))
        .noneMatch(line -> line.contains("wp-admin"))
        .noneMatch(line -> line.contains("700000"))
        .noneMatch(line -> line.contains("BREW"));
  }

  private static MetricsPage.Row row(Meter meter) {
    Set<String> labels =
        meter.getId().getTags().stream()
            .map(tag -> tag.getKey())
            .collect(Collectors.toCollection(TreeSet::new));
    return new MetricsPage.Row(meter.getId().getType().name().toLowerCase(), labels);
  }

  private static Stream<Meter> own() {
    return app.bean(MeterRegistry.class).getMeters().stream()
        .filter(meter -> meter.getId().getName().startsWith("headroom."));
  }

  private static Stream<String> lines() {
    List<String> lines = app.management().get("/actuator/prometheus").text().lines().toList();
    return lines.stream().filter(line -> !line.startsWith("#"));
  }
}
