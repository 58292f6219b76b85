package dev.headroom.capacity.read;

/**
 * One sample of k6's as far as figures need it.
 *
 * @param offset where its line begins, bytes
 * @param nanos when it was taken, nanoseconds since 1970
 * @param time the same as it is written
 * @param request name of the request with its groups, empty where it is of none
 * @param failure why the request failed, if it did
 * @param told whether anything with the request says if it went well
 * @param open whether the next {@code http_req_failed} knows better
 */
record K6Sample(
    long offset,
    String metric,
    long nanos,
    String time,
    double value,
    String scenario,
    String request,
    String failure,
    boolean ok,
    boolean told,
    boolean open) {

  static K6Sample of(K6Point point, long offset, long nanos) {
    boolean http = point.metric.startsWith("http");
    boolean ofRequest = http || point.metric.startsWith("grpc") || point.metric.startsWith("ws");
    return new K6Sample(
        offset,
        point.metric,
        nanos,
        point.time,
        point.value,
        point.scenario,
        ofRequest ? point.request() : "",
        ofRequest ? point.failure() : "",
        point.ok(),
        point.told(),
        http && point.expected == null);
  }
}
