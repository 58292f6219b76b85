package dev.headroom.testbed.toxiproxy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;

/** Asks a Toxiproxy which one it is. */
public final class ToxiproxyVersion {
  private static final int ANSWER_MILLIS = 5_000;
  private static final int OK = 200;

  private ToxiproxyVersion() {}

  /**
   * The version, such as {@code 2.12.0}; the embedded one's ends with {@code +headroom}.
   *
   * @param url the base address of the HTTP API
   * @throws IOException when nobody answers there, or something that is no Toxiproxy
   */
  public static String of(URI url) throws IOException {
    URI address = url.resolve("/version");
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(ANSWER_MILLIS);
    connection.setReadTimeout(ANSWER_MILLIS);
    try {
      if (connection.getResponseCode() != OK) {
        throw noToxiproxy(address);
      }
      byte[] body = connection.getInputStream().readAllBytes();
      return version(address, new String(body, StandardCharsets.UTF_8).strip());
    } finally {
      connection.disconnect();
    }
  }

  /** An object since 2.5; before that, the bare number. */
  private static String version(URI address, String body) throws IOException {
    if (body.matches("(git|\\d+(\\.\\d+)+).{0,40}")) {
      return body;
    }
    try {
      String version = Json.MAPPER.readTree(body).path("version").asString("");
      if (!version.isEmpty()) {
        return version;
      }
    } catch (JacksonException e) {
      // Answered below, as an object without a version is.
    }
    throw noToxiproxy(address);
  }

  private static IOException noToxiproxy(URI address) {
    return new IOException("what answers at " + address + " is no Toxiproxy");
  }
}
