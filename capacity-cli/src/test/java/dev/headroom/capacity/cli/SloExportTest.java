package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.capacity.scenario.Step;
import dev.headroom.capacity.stack.Installation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every scenario's objectives, exported, held against the reference app and the formats. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SloExportTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Path HOME = Installation.current().scenarios().resolve("../..").normalize();

  @TempDir Path folder;

  @Test
  void each_scenarios_rules_have_what_prometheus_asks_of_them() throws IOException {
    String known = known();
    for (String scenario : scenarios()) {
      Set<String> names = new HashSet<>();
      Set<String> rules = new HashSet<>();
      for (JsonNode group : YAML.readTree(export(scenario, "prometheus")).path("groups")) {
        assertThat(names.add(group.path("name").asString())).as(scenario).isTrue();
        for (JsonNode rule : group.path("rules")) {
          assertThat(rule.has("alert") != rule.has("record")).isTrue();
          assertThat(rules.add(rule.path("alert") + "" + rule.path("record") + rule.path("labels")))
              .as("promtool refuses the same rule twice: %s %s", scenario, rule)
              .isTrue();
          balanced(rule.path("expr").asString());
          exported(rule.path("expr").asString(), known);
          if (rule.has("alert")) {
            assertThat(rule.path("labels").path("severity").asString())
                .isIn("page", "ticket", "info");
            assertThat(rule.path("annotations").path("description").asString()).isNotBlank();
          }
        }
      }
    }
  }

  @Test
  void each_scenarios_documents_have_what_openslo_asks_of_them() throws IOException {
    for (String scenario : scenarios()) {
      Set<String> indicators = new HashSet<>();
      try (MappingIterator<JsonNode> documents =
          YAML.readerFor(JsonNode.class).readValues(export(scenario, "openslo"))) {
        for (JsonNode document : documents.readAll()) {
          assertThat(document.path("apiVersion").asString()).isEqualTo("openslo/v1");
          String name = document.path("metadata").path("name").asString();
          assertThat(name).matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
          JsonNode spec = document.path("spec");
          switch (document.path("kind").asString()) {
            case "SLI" -> {
              assertThat(indicators.add(name)).isTrue();
              assertThat(spec.has("ratioMetric") != spec.has("thresholdMetric")).isTrue();
            }
            case "SLO" -> {
              assertThat(indicators).contains(spec.path("indicatorRef").asString());
              assertThat(spec.path("budgetingMethod").asString()).isIn("Occurrences", "Timeslices");
              JsonNode objective = spec.path("objectives").path(0);
              assertThat(objective.path("target").asDouble()).isGreaterThan(0).isLessThan(1);
              assertThat(objective.has("timeSliceTarget"))
                  .isEqualTo(spec.path("budgetingMethod").asString().equals("Timeslices"));
            }
            default -> assertThat(document.path("kind").asString()).isEqualTo("Service");
          }
        }
      }
    }
  }

  @Test
  void promtool_accepts_each_scenarios_rules() throws IOException, InterruptedException {
    String path = System.getenv().getOrDefault("PATH", "");
    assumeTrue(
        Stream.of(path.split(File.pathSeparator))
            .anyMatch(entry -> Files.isExecutable(Path.of(entry, "promtool"))),
        "there is no promtool");
    for (String scenario : scenarios()) {
      Path file = Files.writeString(folder.resolve(scenario), export(scenario, "prometheus"));
      Process promtool =
          new ProcessBuilder("promtool", "check", "rules", file.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(promtool.getInputStream().readAllBytes());
      assertThat(promtool.waitFor()).as(said).isZero();
    }
  }

  @Test
  void every_request_of_a_journey_is_known_by_its_path() throws IOException {
    String requests = resource();
    assertThat(Arrays.stream(Step.values()).map(Step::request))
        .allMatch(name -> requests.contains("\t" + name + "\t"));
  }

  @Test
  void the_buckets_are_those_that_the_app_is_set_to() throws IOException {
    Path settings = HOME.resolve("reference-app/src/main/resources/application.yaml");
    String own = settings(Files.readString(settings), "http.server.requests");
    String lateness = settings(Files.readString(settings), "headroom");
    assertThat(resource())
        .contains("bucket\thttp_server_requests_seconds\t" + own + "\n")
        .contains("bucket\theadroom_admission_lateness_seconds\t" + lateness + "\n");
  }

  @Test
  void the_same_objectives_come_from_a_name_a_file_or_results() throws IOException {
    Path file = Installation.current().scenarios().resolve("peak.yaml");
    Path results = Files.createDirectory(folder.resolve("results"));
    Files.copy(file, results.resolve("scenario.yaml"));
    Files.writeString(results.resolve("run.json"), "{}");
    List<String> of =
        Stream.of("peak", file.toString(), results.toString())
            .map(source -> export(source, "prometheus"))
            .map(text -> text.substring(text.indexOf('\n')))
            .toList();
    assertThat(of.get(1)).isEqualTo(of.get(0));
    assertThat(of.get(2)).isEqualTo(of.get(0));
  }

  @Test
  void wrong_usage_ends_with_2() {
    for (String[] args :
        List.of(
            new String[] {"slo"},
            new String[] {"slo", "export", "peak"},
            new String[] {"slo", "export", "peak", "--format", "nagios"},
            new String[] {"slo", "export", "paek", "--format", "openslo"},
            new String[] {"slo", "export", "peak", "--format", "openslo", "--service", "A b"})) {
      TestConsole console = new TestConsole();
      assertThat(console.run(args)).isEqualTo(ExitCode.USAGE);
      assertThat(console.out()).isEmpty();
      assertThat(console.err().strip().lines()).hasSizeBetween(1, 2);
    }
  }

  private static String settings(String yaml, String key) {
    Matcher line = Pattern.compile("\\n +" + Pattern.quote(key) + ": (1ms,.*)").matcher(yaml);
    assertThat(line.find()).isTrue();
    return Stream.of(line.group(1).split(","))
        .map(
            bound ->
                bound.endsWith("ms")
                    ? Double.parseDouble(bound.replace("ms", "")) / 1_000
                    : Double.parseDouble(bound.replace("s", "")))
        .map(String::valueOf)
        .reduce((one, next) -> one + " " + next)
        .orElseThrow();
  }

  private static String resource() throws IOException {
    String name = "/dev/headroom/capacity/slo/export/reference-app.tsv";
    return new String(SloExportTest.class.getResourceAsStream(name).readAllBytes());
  }

  /** A recorded scrape, and the page of all metrics in Prometheus' spelling. */
  private static String known() throws IOException {
    byte[] scrape = SloExportTest.class.getResourceAsStream("/scrapes/app.txt").readAllBytes();
    return new String(scrape) + Files.readString(HOME.resolve("docs/METRICS.md")).replace('.', '_');
  }

  private static void exported(String expression, String known) {
    Matcher metric =
        Pattern.compile("\\b((?:http|headroom|hikaricp|jvm|process)_[a-z_]+)")
            .matcher(expression.replaceAll("\"[^\"]*\"", ""));
    while (metric.find()) {
      String name = metric.group(1).replaceAll("(_seconds)?(_count|_bucket|_sum)?$", "");
      assertThat(known).as(expression).contains(name);
    }
  }

  private static void balanced(String expression) {
    String bare = expression.replaceAll("\"[^\"]*\"", "");
    for (String pair : List.of("()", "[]", "{}")) {
      assertThat(bare.chars().filter(c -> c == pair.charAt(0)).count())
          .as(expression)
          .isEqualTo(bare.chars().filter(c -> c == pair.charAt(1)).count());
    }
  }

  private static List<String> scenarios() {
    return new dev.headroom.capacity.scenario.ScenarioCatalogue(Installation.current().scenarios())
        .names();
  }

  private static String export(String source, String format) {
    TestConsole console = new TestConsole();
    assertThat(console.run("slo", "export", source, "--format", format)).as(console.err()).isZero();
    return console.out();
  }
}
