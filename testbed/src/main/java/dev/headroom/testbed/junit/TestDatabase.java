package dev.headroom.testbed.junit;

import dev.headroom.testbed.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;

/** A database that no other test JVM knows. */
final class TestDatabase {
  private TestDatabase() {}

  static Endpoints create(Endpoints shared) {
    String url = Objects.requireNonNull(shared.database());
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection =
            DriverManager.getConnection(url, shared.databaseUser(), shared.databasePassword());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create a database for the tests", e);
    }
    return shared.withDatabase(url.substring(0, url.lastIndexOf('/') + 1) + name);
  }
}
