package dev.headroom.capacity.slo.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a system's own metrics call what objectives speak of.
 *
 * @param buckets boundaries in seconds by histogram
 * @param requests label matchers by the name of requests
 * @param streams names whose requests last as long as somebody listens
 * @param metrics PromQL by sampled metric
 * @param observed histogram in seconds by observed value
 */
record Vocabulary(
    Map<String, List<String>> buckets,
    Map<String, String> requests,
    List<String> streams,
    Map<String, String> metrics,
    Map<String, String> observed) {

  private static final String FILE = "reference-app.tsv";
  private static final String REFUSED = " refused";

  /** Of the reference app. */
  static Vocabulary ofReferenceApp() {
    try (InputStream file = Vocabulary.class.getResourceAsStream(FILE)) {
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Vocabulary parse(String text) {
    Map<String, List<String>> buckets = new LinkedHashMap<>();
    Map<String, String> requests = new LinkedHashMap<>();
    Map<String, String> streams = new LinkedHashMap<>();
    Map<String, String> metrics = new LinkedHashMap<>();
    Map<String, String> observed = new LinkedHashMap<>();
    for (String line : text.lines().filter(one -> !one.startsWith("#")).toList()) {
      String[] cells = line.split("\t");
      switch (cells[0]) {
        case "bucket" -> buckets.put(cells[1], Arrays.asList(cells[2].split(" ")));
        case "metric" -> metrics.put(cells[1], cells[2]);
        case "observed" -> observed.put(cells[1], cells[2]);
        default -> {
          requests.put(cells[1], "method=\"" + cells[2] + "\",uri=\"" + cells[3] + "\"");
          if (cells[0].equals("stream")) {
            streams.put(cells[1], cells[3]);
          }
        }
      }
    }
    String others =
        streams.values().stream()
            .map(uri -> ",uri!=\"" + uri + "\"")
            .reduce("uri=~\"/api/.*\"", String::concat);
    requests.put("all", others);
    return new Vocabulary(buckets, requests, List.copyOf(streams.keySet()), metrics, observed);
  }

  /** Label matchers of the requests of a name, be they refused or not. */
  Optional<String> matchers(String request) {
    String name = isRefusal(request) ? request.substring(0, refusalAt(request)) : request;
    return Optional.ofNullable(requests.get(name));
  }

  /** Whether only those answers are meant that refuse on purpose. */
  boolean isRefusal(String request) {
    return request.endsWith(REFUSED);
  }

  private static int refusalAt(String request) {
    return request.length() - REFUSED.length();
  }
}
