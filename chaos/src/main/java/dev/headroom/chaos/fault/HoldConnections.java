package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Sql;
import java.io.IOException;
import java.time.Duration;

/**
 * Long queries keep connections of the app's pool busy, in each instance.
 *
 * @param connections how many of each
 * @param longest after which they end by themselves, whole seconds
 */
record HoldConnections(int connections, Duration longest) implements Fault {
  private static final String SESSIONS =
      "SELECT COUNT(*) FROM information_schema.processlist"
          + " WHERE info LIKE '%headroom:hold-connections%' AND id <> CONNECTION_ID()";

  static HoldConnections of(Parameters parameters) {
    return new HoldConnections(
        parameters.number("connections", null, 1, 1_000),
        parameters.time("longest", "60 s", 1_000));
  }

  @Override
  public String title() {
    return "%d database connections held by long queries".formatted(connections);
  }

  @Override
  public String part() {
    return "database";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    Surroundings.Database database = Needs.database(surroundings, this);
    int instances = Needs.management(surroundings, this).size();
    return new Effect(
        "sessions of the database that run such a query",
        "",
        () -> {
          try (Sql sql = Sql.open(database)) {
            return Double.parseDouble(sql.value(SESSIONS));
          }
        },
        new Tolerance(">=", (double) connections * instances));
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    String json = "{\"connections\":%d,\"seconds\":%d}".formatted(connections, longest.toSeconds());
    return AppCall.inject(this, "hold-connections", json, surroundings, log);
  }
}
