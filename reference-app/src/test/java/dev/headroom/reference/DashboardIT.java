package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DashboardIT {
  /** A name before a selector: every expression of ours narrows by job. */
  private static final Pattern METRIC = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{");

  private static final Pattern JOB_QUERY = Pattern.compile("label_values\\((\\w+), ");

  @Test
  void every_plotted_metric_is_exported(Endpoints stores) throws IOException {
    Set<String> plotted = plotted();
    assertThat(plotted).contains("headroom_waiting_permits_out", "hikaricp_connections_active");
    try (RunningApp app = RunningApp.on(stores)) {
      TestStores.seed(app);
      Visitor visitor = Visitor.entered(app.http(), 1, 1);
      visitor.status();
      visitor.pay("p", visitor.held(1));
      String exported = app.management().get("/actuator/prometheus").text();
      assertThat(names(exported)).containsAll(plotted);
      for (String uri : uris()) {
        assertThat(exported).contains("uri=\"" + uri + "\"");
      }
    }
  }

  private static Set<String> names(String exported) {
    return exported
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toSet());
  }

  private static Set<String> plotted() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : dashboards()) {
      JsonNode dashboard = new JsonMapper().readTree(Files.readString(file));
      for (JsonNode expression : dashboard.findValues("expr")) {
        Set<String> here = all(METRIC, expression.asString());
        assertThat(here).as(expression.asString()).isNotEmpty();
        names.addAll(here);
      }
      names.addAll(all(JOB_QUERY, dashboard.path("templating").toString()));
    }
    return names;
  }

  private static Set<String> uris() throws IOException {
    Set<String> uris = new TreeSet<>();
    for (Path file : dashboards()) {
      uris.addAll(all(Pattern.compile("uri=\\\\\"([^\\\\\"]+)"), Files.readString(file)));
    }
    assertThat(uris).isNotEmpty();
    return uris;
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<Path> dashboards() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "grafana", "dashboards"))) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
