package dev.headroom.chaos.wire;

import dev.headroom.chaos.surroundings.Surroundings.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A session of the database; answers come within 2 s or not at all. */
public final class Sql implements AutoCloseable {
  private static final String PATIENCE_MILLIS = "2000";
  private final Connection connection;

  private Sql(Connection connection) {
    this.connection = connection;
  }

  public static Sql open(Database database) throws IOException {
    return open(database, database.url());
  }

  /** The same at another address, such as a proxy's. */
  static Sql open(Database database, String url) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password());
    properties.setProperty("connectTimeout", PATIENCE_MILLIS);
    properties.setProperty("socketTimeout", PATIENCE_MILLIS);
    try {
      return new Sql(DriverManager.getConnection(url, properties));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  public void run(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** The first column of the first row; empty for none, or for null. */
  public String value(String sql) throws IOException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      String value = rows.next() ? rows.getString(1) : null;
      return value == null ? "" : value;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static IOException failure(SQLException e) {
    return new IOException(e.getMessage(), e);
  }
}
