package dev.headroom.testbed.mariadb;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.home.FileTrees;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A MariaDB on the loopback address. A commit survives the death of the server, not that of the
 * machine: flushing at every commit would measure the disk of whoever runs the test.
 */
public final class MariaDbServer {
  static final String REDO_LOG = "64M";
  private static final Duration READY = Duration.ofSeconds(60);

  private MariaDbServer() {}

  /**
   * Starts it and returns once it answers a query.
   *
   * @throws dev.headroom.testbed.process.StackStartException when it does not
   */
  public static ManagedProcess start(Site site, String name, int port)
      throws IOException, InterruptedException {
    MariaDbProgram program = MariaDbProgram.find(site.home());
    Path prepared = PreparedData.of(site.home(), program);
    Path directory = site.dataOf(name);
    FileTrees.copy(prepared, directory.resolve("data"));
    Path configuration =
        Files.writeString(directory.resolve("my.cnf"), configuration(port, directory));
    List<String> command = new ArrayList<>();
    command.add(program.server().toString());
    command.add("--defaults-file=" + configuration);
    command.addAll(program.options());
    command.add("--user=" + System.getProperty("user.name"));
    ManagedProcess process = site.spawn(name, command, Ending.KILL);
    process.awaitReady(() -> answersSelect(port), READY);
    return process;
  }

  private static String configuration(int port, Path directory) {
    return String.join(
        "\n",
        "[mariadbd]",
        "datadir=" + directory.resolve("data"),
        "bind-address=127.0.0.1",
        "port=" + port,
        "socket=mariadbd.sock", // in the data directory: an absolute path may be too long
        "skip-name-resolve",
        "skip-ssl", // else it makes a key at every start, which takes seconds
        "max-connections=500",
        "character-set-server=utf8mb4",
        "innodb-buffer-pool-size=256M",
        "innodb-log-file-size=" + REDO_LOG,
        "innodb-flush-log-at-trx-commit=2",
        "");
  }

  private static boolean answersSelect(int port) throws SQLException {
    String url = Account.url(port, Account.DATABASE) + "?connectTimeout=2000&socketTimeout=5000";
    try (Connection connection = DriverManager.getConnection(url, Account.USER, Account.PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SELECT 1")) {
      return answer.next() && answer.getInt(1) == 1;
    }
  }
}
