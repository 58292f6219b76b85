package dev.headroom.testbed;

import java.net.URI;

/** JDBC URLs of servers on this machine: {@code jdbc:mariadb://127.0.0.1:3306/name}. */
final class JdbcUrl {
  private static final String JDBC = "jdbc:";

  private JdbcUrl() {}

  static int port(String url) {
    return URI.create(url.substring(JDBC.length())).getPort();
  }

  static String withPort(String url, int port) {
    return url.replaceFirst(":" + port(url) + "(?=/|$)", ":" + port);
  }
}
