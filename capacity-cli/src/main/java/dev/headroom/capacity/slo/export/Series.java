package dev.headroom.capacity.slo.export;

import dev.headroom.capacity.slo.Selector;

/**
 * The series of a histogram that belong to some requests.
 *
 * @param metric without {@code _count}, {@code _bucket}, {@code _sum}
 * @param matchers of labels, without braces; may be empty
 */
record Series(String metric, String matchers) {

  static final String DEFAULT = "http_server_requests_seconds";

  static Series of(Selector selector) {
    return new Series(selector.metric().isEmpty() ? DEFAULT : selector.metric(), selector.labels());
  }

  /** Only those that match this, too. */
  Series with(String matcher) {
    return matcher.isEmpty()
        ? this
        : new Series(metric, matchers.isEmpty() ? matcher : matchers + "," + matcher);
  }

  String count() {
    return metric + "_count" + braces("");
  }

  String sum() {
    return metric + "_sum" + braces("");
  }

  String max() {
    return metric + "_max" + braces("");
  }

  /** Those at or below a boundary, in seconds as its label has it. */
  String bucket(String boundary) {
    return metric + "_bucket" + braces("le=\"" + boundary + "\"");
  }

  private String braces(String more) {
    String all = matchers.isEmpty() || more.isEmpty() ? matchers + more : matchers + "," + more;
    return all.isEmpty() ? "" : "{" + all + "}";
  }
}
