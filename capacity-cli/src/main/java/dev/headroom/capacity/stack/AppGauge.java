package dev.headroom.capacity.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An app instance by its Prometheus endpoint; calls and their time by uri at every fifth look only,
 * as they are many lines and differences of totals lose nothing by that.
 */
final class AppGauge implements Gauge {
  private static final int LOOKS_A_TABLE = 5;
  private static final int MOST_URIS = 50;
  private static final String CALLS = "http_server_requests_seconds_count";
  private static final String SECONDS = "http_server_requests_seconds_sum";
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Supplier<String> scrapes;
  private List<Labelled> labelled = List.of();
  private int looks;

  /**
   * @param scrapes gives the text of the endpoint as it is now
   */
  AppGauge(Supplier<String> scrapes) {
    this.scrapes = scrapes;
  }

  @Override
  public Map<String, Double> read() {
    labelled = List.of();
    PrometheusText scrape = new PrometheusText(scrapes.get());
    if (looks++ % LOOKS_A_TABLE == 0) {
      labelled = byUri(scrape);
    }
    return AppMetrics.of(scrape);
  }

  @Override
  public List<Labelled> labelled() {
    return labelled;
  }

  static List<Labelled> byUri(PrometheusText scrape) {
    Map<String, Map<String, String>> labels = new TreeMap<>();
    Map<String, double[]> totals = new TreeMap<>();
    add(scrape.series(CALLS), 0, labels, totals);
    add(scrape.series(SECONDS), 1, labels, totals);
    List<Labelled> figures = new ArrayList<>();
    totals.entrySet().stream()
        .filter(call -> call.getValue()[0] > 0)
        .limit(MOST_URIS)
        .forEach(
            call -> {
              Map<String, String> named = labels.getOrDefault(call.getKey(), Map.of());
              figures.add(new Labelled("app.uri.calls", named, call.getValue()[0]));
              figures.add(new Labelled("app.uri.seconds", named, call.getValue()[1]));
            });
    return figures;
  }

  private static void add(
      Map<String, Double> series,
      int column,
      Map<String, Map<String, String>> labels,
      Map<String, double[]> totals) {
    series.forEach(
        (written, value) -> {
          Map<String, String> named = methodAndUri(written);
          String key = named.toString();
          labels.put(key, named);
          totals.computeIfAbsent(key, none -> new double[2])[column] += value;
        });
  }

  private static Map<String, String> methodAndUri(String written) {
    Map<String, String> kept = new LinkedHashMap<>();
    Matcher label = LABEL.matcher(written);
    while (label.find()) {
      if (label.group(1).equals("method") || label.group(1).equals("uri")) {
        kept.put(label.group(1), label.group(2));
      }
    }
    return kept;
  }
}
