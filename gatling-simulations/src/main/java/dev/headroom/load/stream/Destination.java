package dev.headroom.load.stream;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/**
 * One instance of the system under test.
 *
 * @param url its base URL, as the other requests use it
 * @param address where it listens
 */
record Destination(
    String url, String authority, String path, InetSocketAddress address, boolean tls) {

  private static final String SUBSCRIBE = "/api/v1/waiting/reservation/subscribe?userKey=";

  /**
   * @throws UnknownHostException when the URL's host has no address
   */
  static Destination of(String url) throws UnknownHostException {
    URI uri = URI.create(url);
    boolean tls = "https".equals(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return new Destination(
        url,
        uri.getRawAuthority(),
        path,
        new InetSocketAddress(InetAddress.getByName(uri.getHost()), port),
        tls);
  }

  /** The bytes of a request for this ticket's stream. */
  byte[] subscribe(String userKey, String lastEventId) {
    // What would end the line early can't have come in an id, which is one line itself.
    String resume = lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
    return ("GET "
            + path
            + SUBSCRIBE
            + URLEncoder.encode(userKey, StandardCharsets.UTF_8)
            + " HTTP/1.1\r\nHost: "
            + authority
            + "\r\nAccept: text/event-stream\r\nCache-Control: no-cache\r\nUser-Agent: headroom\r\n"
            + resume
            + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
