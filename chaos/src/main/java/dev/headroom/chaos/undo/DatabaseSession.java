package dev.headroom.chaos.undo;

import dev.headroom.chaos.surroundings.Surroundings.Database;
import dev.headroom.chaos.wire.Loopback;
import dev.headroom.chaos.wire.Sql;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Ends a session of the database, and with it what it holds. The session is known by a named lock
 * (GET_LOCK) that it holds, for ids of sessions are given again after a restart.
 */
public final class DatabaseSession implements UndoKind {
  static final String NAME = "database-sessions";

  DatabaseSession() {}

  /**
   * @param lock held by that session and by no other, ever
   */
  public static Undo of(String title, Database database, String lock) {
    return new Undo(
        NAME,
        title,
        Map.of(
            "url", database.url(),
            "user", database.user(),
            "password", database.password(),
            "lock", lock));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void undo(Undo undo) throws IOException {
    Database database =
        new Database(undo.detail("url"), undo.detail("user"), undo.detail("password"));
    if (Loopback.nobodyAt(URI.create(database.url().substring("jdbc:".length())))) {
      return;
    }
    try (Sql sql = Sql.open(database)) {
      String session = sql.value("SELECT IS_USED_LOCK('" + undo.detail("lock") + "')");
      if (!session.isEmpty()) {
        sql.run("KILL " + Long.parseLong(session));
      }
    }
  }
}
