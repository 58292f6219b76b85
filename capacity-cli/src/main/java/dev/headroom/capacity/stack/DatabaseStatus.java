package dev.headroom.capacity.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What MariaDB or MySQL says of itself by {@code SHOW GLOBAL STATUS}, over one connection of its
 * own that is opened anew after a failure.
 */
final class DatabaseStatus implements Gauge, AutoCloseable {
  private static final String PATIENCE_MILLIS = "1000";
  private static final String QUESTION =
      "SHOW GLOBAL STATUS WHERE Variable_name IN ('Threads_running', 'Threads_connected',"
          + " 'Innodb_row_lock_time', 'Innodb_row_lock_waits', 'Innodb_row_lock_current_waits',"
          + " 'Queries')";

  private final String url;
  private final Properties account = new Properties();
  private @Nullable Connection connection;

  /**
   * @param url a JDBC URL
   */
  DatabaseStatus(String url, String user, String password) {
    this.url = url;
    account.setProperty("user", user);
    account.setProperty("password", password);
    account.setProperty("connectTimeout", PATIENCE_MILLIS);
    account.setProperty("socketTimeout", PATIENCE_MILLIS);
  }

  @Override
  public Map<String, Double> read() {
    try {
      Connection open = connection == null ? DriverManager.getConnection(url, account) : connection;
      connection = open;
      long asked = System.nanoTime();
      try (Statement statement = open.createStatement();
          ResultSet rows = statement.executeQuery(QUESTION)) {
        Map<String, String> said = new LinkedHashMap<>();
        while (rows.next()) {
          said.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
        }
        Map<String, Double> figures = figures(said);
        figures.put("mariadb.answer.millis", (System.nanoTime() - asked) / 1e6);
        return figures;
      }
    } catch (SQLException unanswered) {
      close();
      throw new StackFailure("the database did not answer: " + unanswered.getMessage(), unanswered);
    }
  }

  static Map<String, Double> figures(Map<String, String> said) {
    Map<String, Double> kept = new LinkedHashMap<>();
    keep(kept, "mariadb.threads.running", said.get("threads_running"), 1);
    keep(kept, "mariadb.threads.connected", said.get("threads_connected"), 1);
    keep(kept, "mariadb.rowLock.waiting", said.get("innodb_row_lock_current_waits"), 1);
    keep(kept, "mariadb.rowLock.waits", said.get("innodb_row_lock_waits"), 1);
    keep(kept, "mariadb.rowLock.seconds", said.get("innodb_row_lock_time"), 1e-3);
    keep(kept, "mariadb.queries", said.get("queries"), 1);
    return kept;
  }

  private static void keep(
      Map<String, Double> kept, String metric, @Nullable String value, double factor) {
    if (value != null && value.matches("\\d{1,18}")) {
      kept.put(metric, Double.parseDouble(value) * factor);
    }
  }

  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (SQLException closed) {
      // by the other side
    }
  }
}
