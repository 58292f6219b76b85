package dev.headroom.chaos.wire;

import dev.headroom.chaos.surroundings.Surroundings.Database;
import java.io.IOException;
import java.net.InetSocketAddress;

/** SELECT of something that is in no table. */
final class DatabaseRoundTrips extends RoundTrips {
  private static final String HOST_AND_PORT = "//[^/?]+";
  private final Sql sql;

  DatabaseRoundTrips(Database database, InetSocketAddress address) throws IOException {
    String there = "//" + address.getHostString() + ":" + address.getPort();
    sql = Sql.open(database, database.url().replaceFirst(HOST_AND_PORT, there));
  }

  @Override
  void ask() throws IOException {
    sql.run("SELECT 1");
  }

  /** The question is as large as the answer. */
  @Override
  void askFor(int bytes) throws IOException {
    sql.run("SELECT '" + "x".repeat(bytes) + "'");
  }

  @Override
  public void close() throws IOException {
    sql.close();
  }
}
