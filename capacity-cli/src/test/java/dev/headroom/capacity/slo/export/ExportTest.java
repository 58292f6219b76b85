package dev.headroom.capacity.slo.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.ObjectiveException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportTest {

  private static final YAMLMapper YAML = new YAMLMapper();

  @Test
  void a_percentile_is_a_share_of_requests_below_a_bucket_and_burns_its_budget() {
    List<JsonNode> alerts = alerts(time("p95", "hold", "< 500 ms"));

    assertThat(alerts.get(0).path("expr").asString())
        .isEqualTo(
            "slo:sli_error:ratio_rate1h{slo=\"x\",service=\"booking\"} > 14.4 * 0.05"
                + " and slo:sli_error:ratio_rate5m{slo=\"x\",service=\"booking\"} > 14.4 * 0.05");
    assertThat(alerts)
        .filteredOn(alert -> alert.path("alert").asString().equals("HeadroomErrorBudgetBurn"))
        .extracting(
            alert ->
                alert.path("labels").path("severity").asString()
                    + " "
                    + alert.path("labels").path("window").asString())
        .containsExactly("page 1h", "page 6h", "ticket 1d", "ticket 3d");
    assertThat(PrometheusRules.of("booking", "x", List.of(time("p95", "hold", "< 500 ms"))))
        .contains("uri=\"/api/v1/reservations/holds\"")
        .contains("le=\"0.5\"")
        .doesNotContain("no bucket");
  }

  /** The workbook: 14.4 for an hour spends 2 % of 30 days, 6 for six hours 5 %, … */
  @Test
  void a_burn_rate_spends_in_its_window_what_it_says() {
    for (BurnRates rate : BurnRates.WORKBOOK) {
      assertThat(rate.factor() * hours(rate.longWindow()) / (30 * 24))
          .isCloseTo(rate.spent() / 100.0, within(1e-9));
      assertThat(hours(rate.longWindow()) / hours(rate.shortWindow())).isCloseTo(12, within(1e-9));
    }
  }

  private static double hours(String window) {
    double number = Double.parseDouble(window.substring(0, window.length() - 1));
    return window.endsWith("m") ? number / 60 : window.endsWith("d") ? number * 24 : number;
  }

  @ParameterizedTest
  @CsvSource({"300 ms, 0.35, later", "260 ms, 0.2, earlier", "30 s, 10.0, earlier"})
  void a_limit_between_two_buckets_takes_the_nearer_and_says_so(
      String limit, String bucket, String when) {
    String rules = PrometheusRules.of("booking", "x", List.of(time("p95", "hold", "< " + limit)));
    assertThat(rules)
        .contains("le=\"" + bucket + "\"")
        .contains("alerts " + when + " than promised");
  }

  @Test
  void a_promise_without_exception_alerts_on_the_first_failure() {
    Objective objective = Objective.ofRequests("x", "success rate", "all", "= 100 %", null);
    assertThat(alerts(objective).get(0).path("expr").asString()).endsWith(" > 0");
    assertThat(
            openSlo(objective)
                .get(2)
                .path("spec")
                .path("objectives")
                .path(0)
                .path("target")
                .asDouble())
        .isLessThan(1);
  }

  @Test
  void what_can_never_burn_so_fast_has_no_alert_that_can_never_fire() {
    String rules = PrometheusRules.of("booking", "x", List.of(time("p50", "hold", "< 100 ms")));
    assertThat(rules).contains("# no alert at 14.4 times").contains("# no alert at 3 times");
    assertThat(alerts(time("p50", "hold", "< 100 ms")))
        .filteredOn(alert -> alert.path("alert").asString().equals("HeadroomErrorBudgetBurn"))
        .hasSize(1);
  }

  @Test
  void what_metrics_cannot_say_is_named_and_not_dropped() {
    List<Objective> objectives =
        List.of(
            Objective.ofRequests("a", "throughput", "pay", "> 10 /s", null),
            Objective.ofRequests("b", "response time p95 growth", "all", "< 10 %", null),
            Objective.ofRequests("c", "response time p95", "nobody", "< 1 s", null),
            Objective.ofRequests("d", "response time p95", "hold*", "< 1 s", null),
            Objective.ofRequests("e", "response time p95", "subscribe", "< 1 s", null),
            Objective.ofMetric("f", "redis.memory.usedMiB", "max", "< 10 MiB", null),
            Objective.ofObserved("g", "stream.lost", "sum", "0", null));
    for (String text :
        List.of(
            PrometheusRules.of("booking", "x", objectives),
            OpenSlo.of("booking", "x", objectives))) {
      assertThat(text.lines().filter(line -> line.startsWith("# NOT HERE: "))).hasSize(7);
    }
    assertThat(YAML.readTree(PrometheusRules.of("booking", "x", objectives)).path("groups"))
        .isEmpty();
  }

  @Test
  void metrics_of_ones_own_take_the_place_of_the_reference_apps() {
    Objective objective =
        Objective.ofRequests("x", "success rate", "GET /", "> 99 %", null)
            .withSelector("http_request_duration_seconds{handler=\"/\"} failed {code=~\"5..\"}");
    assertThat(PrometheusRules.of("booking", "x", List.of(objective)))
        .contains("http_request_duration_seconds_count{handler=\"/\",code=~\"5..\"}[5m]")
        .doesNotContain("http_server_requests");
    Objective within =
        Objective.ofRequests("x", "availability", "GET /", "> 99 %", null)
            .over(250.0, null, false, null, null)
            .withSelector("h{a=\"b\"} failed {code=~\"5..\"}");
    assertThat(PrometheusRules.of("booking", "x", List.of(within)))
        .contains("h_bucket{a=\"b\",code!~\"5..\",le=\"0.25\"}")
        .contains("needs a bucket le=\"0.25\" of h");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "{a=b}", "{a=\"b\"", "a b{}", "{a=\"b\"}) or vector(1) #", "{a=\"b\n\"}"})
  void a_selector_that_is_none_is_refused(String selector) {
    assertThatThrownBy(
            () ->
                Objective.ofRequests("x", "success rate", "all", "> 99 %", null)
                    .withSelector(selector))
        .isInstanceOf(ObjectiveException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"quoted\" 'and' \\ so",
        "{{ .Labels.x }} {{",
        "line\nbreak\r\n# comment: [",
        "<script>alert(1)</script>",
        "\u202eright to left\u0000\u0007\u2028",
        "대기열 진입",
        "- a: b",
      })
  void hostile_names_stay_text(String name) throws IOException {
    Objective objective = Objective.ofRequests(name, "response time p95", "hold", "< 500 ms", null);
    List<Objective> twice = List.of(objective, objective);
    JsonNode rules = YAML.readTree(PrometheusRules.of("booking", name, twice));
    JsonNode summary = rules.path("groups").path(0).path("rules").path(8).path("annotations");
    assertThat(summary.path("summary").asString().replace("{{ \"{{\" }}", "{{")).contains(name);
    assertThat(rules.path("groups")).hasSize(3);
    assertThat(openSlo(objective)).hasSize(3);
  }

  @Test
  void names_of_ten_thousand_characters_and_equal_ones_get_slugs_of_their_own() {
    Slugs slugs = new Slugs();
    Set<String> given = new HashSet<>();
    for (String name : List.of("a".repeat(10_000), "a".repeat(10_000), "대기", "진입", "Café  p95")) {
      String slug = slugs.of(name);
      assertThat(slug).matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
      assertThat(given.add(slug)).isTrue();
    }
  }

  @Test
  void without_any_metric_it_alerts_that_nothing_can_be_told() {
    assertThat(alerts(time("p95", "hold", "< 500 ms")))
        .filteredOn(alert -> alert.path("alert").asString().equals("HeadroomCannotTell"))
        .extracting(alert -> alert.path("expr").asString())
        .containsExactly("absent(http_server_requests_seconds_count)");
  }

  private static Objective time(String percentile, String of, String target) {
    return Objective.ofRequests("x", "response time " + percentile, of, target, null);
  }

  private static List<JsonNode> alerts(Objective objective) {
    List<JsonNode> alerts = new ArrayList<>();
    JsonNode rules = YAML.readTree(PrometheusRules.of("booking", "x", List.of(objective)));
    rules
        .path("groups")
        .forEach(
            group ->
                group
                    .path("rules")
                    .forEach(
                        rule -> {
                          if (rule.has("alert")) {
                            alerts.add(rule);
                          }
                        }));
    return alerts;
  }

  private static List<JsonNode> openSlo(Objective objective) {
    String text = OpenSlo.of("booking", "x", List.of(objective));
    try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(text)) {
      return documents.readAll();
    }
  }
}
