package dev.headroom.chaos.probe;

import dev.headroom.chaos.surroundings.MissingPartException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A metric of the app, over its series and instances. An instance where nobody listens has no
 * series: a drill may have taken it away. One that listens and is silent, or says no, leaves the
 * value unknown, as its share may be the larger.
 *
 * @param name as Prometheus has it: {@code hikaricp_connections_active}
 * @param labels each {@code key="value"}, all of which a series must have
 * @param largest whether of several series the largest is meant; their sum otherwise
 */
record MetricValue(List<URI> scrapes, String name, List<String> labels, boolean largest)
    implements Probe {
  private static final Pattern SERIES =
      Pattern.compile("([a-zA-Z_:][\\w:]*)(\\{.*\\})? +(\\S+)(?: +\\d+)?");
  private static final Pattern LABEL = Pattern.compile("[a-zA-Z_]\\w*=[^,\"]*");

  static LiveProbe.Kind of(Given given) {
    String name = given.text("metric");
    List<String> labels = labels(given.text("labels", ""));
    boolean largest = given.oneOf("aggregate", List.of("sum", "max")).equals("max");
    return kind(name, labels, largest);
  }

  /** The sum of all series of that name. */
  static LiveProbe.Kind of(String name) {
    return kind(name, List.of(), false);
  }

  private static LiveProbe.Kind kind(String name, List<String> labels, boolean largest) {
    return (surroundings, load) -> {
      if (surroundings.management().isEmpty()) {
        throw new MissingPartException("there is no management address of the app to ask.");
      }
      List<URI> scrapes =
          surroundings.management().stream()
              .map(base -> URI.create(Http.base(base) + "/actuator/prometheus"))
              .toList();
      return new MetricValue(scrapes, name, labels, largest);
    };
  }

  /** Reads {@code pool=main,state=busy}. */
  private static List<String> labels(String text) {
    List<String> labels = new ArrayList<>();
    for (String label : text.isEmpty() ? new String[0] : text.split("\\s*,\\s*")) {
      if (!LABEL.matcher(label).matches()) {
        throw new IllegalArgumentException(
            "whose labels are \"" + text + "\", which are none such as state=busy,pool=main");
      }
      labels.add(label.replaceFirst("=", "=\"") + "\"");
    }
    return labels;
  }

  @Override
  public double measure() throws IOException, InterruptedException {
    List<Double> values = new ArrayList<>();
    for (Http.Reply reply : Http.all(scrapes)) {
      if (!reply.refused()) {
        values.addAll(values(scraped(reply)));
      }
    }
    if (values.isEmpty()) {
      throw new IOException("no instance has a metric " + name);
    }
    return largest
        ? values.stream().mapToDouble(Double::doubleValue).max().orElseThrow()
        : values.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static String scraped(Http.Reply reply) throws IOException {
    if (reply.orFailure().status() != 200) {
      throw new IOException("status " + reply.status() + " from " + reply.call());
    }
    return reply.body();
  }

  List<Double> values(String scrape) {
    return Arrays.stream(scrape.split("\n"))
        .map(SERIES::matcher)
        .filter(Matcher::matches)
        .filter(series -> series.group(1).equals(name) && has(series.group(2)))
        .map(series -> Double.parseDouble(series.group(3).replace("Inf", "Infinity")))
        .filter(value -> !value.isNaN())
        .toList();
  }

  private boolean has(@Nullable String written) {
    String all = written == null ? "" : written;
    return labels.stream()
        .allMatch(label -> all.contains("{" + label) || all.contains("," + label));
  }
}
