package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.DatabaseSession;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Sql;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A session of ours keeps a table from everybody else, readers too. */
record LockTable(String table) implements Fault {
  private static final double SEEN_MILLIS = 900;

  static LockTable of(Parameters parameters) {
    return new LockTable(
        parameters.parsed(
            "table",
            null,
            text -> {
              if (!text.matches("\\w{1,64}")) {
                throw new IllegalArgumentException("which is no name of a table");
              }
              return text;
            }));
  }

  @Override
  public String title() {
    return "Table " + table + " locked";
  }

  @Override
  public String part() {
    return "database";
  }

  /** A reader of ours waits a second at most. */
  @Override
  public Effect effect(Surroundings surroundings) {
    Surroundings.Database database = Needs.database(surroundings, this);
    return new Effect(
        "until a row of %s was read".formatted(table),
        "ms",
        () -> {
          try (Sql sql = Sql.open(database)) {
            sql.run("SET lock_wait_timeout = 1");
            long startNanos = System.nanoTime();
            sql.value("SELECT 1 FROM " + table + " LIMIT 1");
            return (double) (System.nanoTime() - startNanos) / TimeUnit.MILLISECONDS.toNanos(1);
          }
        },
        new Tolerance(">=", SEEN_MILLIS));
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    Surroundings.Database database = Needs.database(surroundings, this);
    String name = "headroom-" + UUID.randomUUID();
    Sql session = Sql.open(database);
    try {
      Injected injected =
          Undoable.inject(
              log,
              DatabaseSession.of(title(), database, name),
              () -> {
                session.run("SELECT GET_LOCK('" + name + "', 0)");
                session.run("LOCK TABLES " + table + " WRITE");
              });
      return () -> {
        try (session) {
          injected.close();
        }
      };
    } catch (IOException | InterruptedException | RuntimeException e) {
      try (session) {
        throw e;
      }
    }
  }
}
