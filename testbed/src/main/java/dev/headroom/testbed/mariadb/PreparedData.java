package dev.headroom.testbed.mariadb;

import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.SetUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A data directory with the system tables, our user and our database, installed once. */
final class PreparedData {

  private PreparedData() {}

  /** Where the prepared directory lies; its owner is whoever runs this. */
  static Path of(HeadroomHome home, MariaDbProgram program) throws IOException {
    String key = program.key() + "-data-1-" + System.getProperty("user.name");
    return home.cached(key, directory -> install(program, directory)).resolve("data");
  }

  private static void install(MariaDbProgram program, Path directory) throws IOException {
    Path sql = Files.writeString(directory.resolve("headroom.sql"), sql());
    List<String> command = new ArrayList<>();
    command.add(program.install().toString());
    command.add("--no-defaults");
    command.addAll(program.options());
    command.add("--datadir=" + directory.resolve("data"));
    command.add("--user=" + System.getProperty("user.name"));
    command.add("--auth-root-authentication-method=normal");
    command.add("--skip-name-resolve");
    command.add("--skip-test-db");
    command.add("--innodb-log-file-size=" + MariaDbServer.REDO_LOG);
    command.add("--extra-file=" + sql);
    SetUp.run(
        "mariadb",
        "its data directory can't be installed",
        command,
        directory.resolve("install.log"));
  }

  private static String sql() {
    return String.join(
        "\n",
        "FLUSH PRIVILEGES;", // without it the installer's server refuses to create users
        "CREATE USER '" + Account.USER + "'@'%' IDENTIFIED BY '" + Account.PASSWORD + "';",
        "GRANT ALL PRIVILEGES ON *.* TO '" + Account.USER + "'@'%' WITH GRANT OPTION;",
        "CREATE DATABASE " + Account.DATABASE + ";",
        "");
  }
}
