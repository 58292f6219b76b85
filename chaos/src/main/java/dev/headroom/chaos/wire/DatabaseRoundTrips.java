package dev.headroom.chaos.wire;

import dev.headroom.chaos.surroundings.Surroundings.Database;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** SELECT of something that is in no table. */
final class DatabaseRoundTrips extends RoundTrips {
  private static final String HOST_AND_PORT = "//[^/?]+";
  private final Connection connection;

  DatabaseRoundTrips(Database database, InetSocketAddress address) throws IOException {
    String there = "//" + address.getHostString() + ":" + address.getPort();
    Properties properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password());
    properties.setProperty("connectTimeout", String.valueOf(PATIENCE.toMillis()));
    properties.setProperty("socketTimeout", String.valueOf(PATIENCE.toMillis()));
    try {
      connection =
          DriverManager.getConnection(
              database.url().replaceFirst(HOST_AND_PORT, there), properties);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  void ask() throws IOException {
    query("SELECT 1");
  }

  @Override
  void askFor(int bytes) throws IOException {
    query("SELECT REPEAT('x', " + bytes + ")");
  }

  private void query(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
