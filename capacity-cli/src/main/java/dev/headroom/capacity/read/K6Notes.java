package dev.headroom.capacity.read;

import dev.headroom.capacity.message.Message;

/** What k6 means by its figures, where that is not what most readers take them for. */
final class K6Notes {

  static final Message TIMES =
      Message.of(
          "k6's response time (http_req_duration) runs from sending to the last byte: waiting for a"
              + " connection, looking up its name, connecting and TLS are left out.");

  static final Message SUMMARY =
      Message.of(
          "k6 summed these figures up itself: its percentiles lie between samples instead of on one,"
              + " and what it left out can't be told. Run it with --out json=FILE for exact ones.");

  static final Message FAILURES_TIMED =
      Message.of(
          "Where k6 keeps no times of successful requests alone, those of failed ones are among"
              + " them.");

  static final Message UNTOLD =
      Message.of(
          "k6 did not keep of every request whether it failed: its system tags status and"
              + " expected_response tell, and the metric http_req_failed.");

  private K6Notes() {}
}
