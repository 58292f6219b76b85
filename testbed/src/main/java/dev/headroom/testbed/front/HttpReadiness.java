package dev.headroom.testbed.front;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.BooleanSupplier;

/** Asks an instance whether it wants more to do. */
final class HttpReadiness implements BooleanSupplier {
  private static final int PATIENCE_MILLIS = 2_000;
  private static final int OK = 200;

  private final URI address;

  HttpReadiness(int managementPort) {
    address = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
  }

  @Override
  public boolean getAsBoolean() {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      try {
        return connection.getResponseCode() == OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException away) {
      return false;
    }
  }
}
