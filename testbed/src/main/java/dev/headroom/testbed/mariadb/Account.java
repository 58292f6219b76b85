package dev.headroom.testbed.mariadb;

/** The account of a server that only the loopback address reaches and that holds only test data. */
public final class Account {
  public static final String USER = "headroom";
  public static final String PASSWORD = "headroom";
  public static final String DATABASE = "headroom";

  private Account() {}

  /** The JDBC URL of a database on the server at this port. */
  public static String url(int port, String database) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
  }
}
