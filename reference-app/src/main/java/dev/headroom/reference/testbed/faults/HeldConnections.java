package dev.headroom.reference.testbed.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections of the app's own pool, each kept by a query that takes as long as is asked for. Where
 * the pool has none to give for now, it is asked again until the time is over.
 */
final class HeldConnections implements AutoCloseable {
  /** Stands in each query, for whoever looks at the database's list of processes. */
  static final String MARK = "headroom:hold-connections";

  private static final Logger LOG = LoggerFactory.getLogger(HeldConnections.class);
  private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private final DataSource pool;
  private @Nullable Holding holding;

  HeldConnections(DataSource pool) {
    this.pool = pool;
  }

  /** Takes the place of those held before; returns before all of them are had. */
  synchronized void hold(HoldConnections wish) {
    end();
    holding = new Holding(wish, System.nanoTime() + TimeUnit.SECONDS.toNanos(wish.seconds()));
    holding.begin();
  }

  /** Ends the queries; the connections are back in the pool a moment later. */
  synchronized void end() {
    if (holding != null) {
      holding.end();
      holding = null;
    }
  }

  /** What is in force; null for nothing. */
  synchronized @Nullable State state() {
    return holding == null || Ranges.secondsLeft(holding.until) == 0 ? null : holding.state();
  }

  @Override
  public void close() {
    end();
  }

  /**
   * @param connections how many are wanted
   * @param held how many are had
   */
  record State(int connections, int held, long secondsLeft) {}

  private final class Holding {
    private final HoldConnections wish;
    private final long until;
    private final Set<Statement> queries = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    Holding(HoldConnections wish, long until) {
      this.wish = wish;
      this.until = until;
    }

    void begin() {
      Stream.generate(() -> new Thread(this::keep, "fault-hold-connections"))
          .limit(wish.connections())
          .peek(thread -> thread.setDaemon(true))
          .forEach(Thread::start);
    }

    State state() {
      return new State(wish.connections(), queries.size(), Ranges.secondsLeft(until));
    }

    private void keep() {
      while (!ended && Ranges.secondsLeft(until) > 0) {
        try {
          query();
        } catch (SQLException e) {
          LOG.debug("asks for a connection again: {}", e.getMessage());
          LockSupport.parkNanos(AGAIN_NANOS);
        }
      }
    }

    private void query() throws SQLException {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        long seconds = Ranges.secondsLeft(until);
        // The pool's own patience with one query is shorter; it is back when this one is given
        // back.
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(1000 * (seconds + 5)));
        queries.add(statement);
        try {
          if (!ended) {
            statement.execute("SELECT /* " + MARK + " */ SLEEP(" + seconds + ")");
          }
        } finally {
          queries.remove(statement);
        }
      }
    }

    void end() {
      ended = true;
      List<Statement> under = List.copyOf(queries);
      if (under.isEmpty()) {
        return;
      }
      var executor = Executors.newFixedThreadPool(Math.min(8, under.size()));
      under.forEach(statement -> executor.execute(() -> cancel(statement)));
      executor.shutdown();
    }

    private void cancel(Statement statement) {
      try {
        statement.cancel();
      } catch (SQLException e) {
        abort(statement, e);
      }
    }

    /** The database can't be asked to end it, so the pool makes another in its place. */
    private void abort(Statement statement, SQLException cause) {
      try {
        statement.getConnection().abort(Runnable::run);
      } catch (SQLException e) {
        cause.addSuppressed(e);
        LOG.warn("a connection stays held until its query ends", cause);
      }
    }
  }
}
