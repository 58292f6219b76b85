package dev.headroom.capacity.read;

import dev.headroom.capacity.message.Message;

/** What k6 means by its figures, where that is not what most readers take them for. */
final class K6Notes {

  static final Message TIMES =
      Message.of(
          "k6's response time (http_req_duration) runs from sending to the last byte: waiting for a"
              + " connection, looking up its name, connecting and TLS are left out.");

  private K6Notes() {}
}
