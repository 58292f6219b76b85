package dev.headroom.reference.users;

import dev.headroom.reference.shared.Lookups;
import java.util.BitSet;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who is a user, kept in the process as one bit an id: a million users take 125 kB. An id unknown
 * here is looked for in the database, with all that are higher than those known, at most once a
 * second.
 */
@Service
public class UserDirectory {
  /** The database gives ids from 1 upwards, so a higher one is a mistake that needs no memory. */
  private static final int HIGHEST = 1_000_000_000;

  private final JdbcClient jdbc;
  private final Lookups lookups;
  private volatile BitSet known = new BitSet();

  UserDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.lookups = new Lookups(this::learn);
  }

  /** Whether there is such a user. */
  public boolean exists(long userId) {
    return userId > 0
        && userId <= HIGHEST
        && (known.get((int) userId) || (lookups.refreshed(userId) && known.get((int) userId)));
  }

  /** Forgets who is known and reads them anew. */
  public synchronized void reload() {
    BitSet users = new BitSet();
    jdbc.sql("SELECT id FROM users WHERE id BETWEEN 1 AND ?")
        .param(HIGHEST)
        .query((RowCallbackHandler) row -> users.set(row.getInt(1)));
    known = users;
  }

  private synchronized void learn(long userId) {
    List<Integer> found =
        jdbc.sql("SELECT id FROM users WHERE id = ? OR (id > ? AND id <= ?)")
            .params(userId, known.length() - 1, HIGHEST)
            .query(Integer.class)
            .list();
    if (!found.isEmpty()) {
      BitSet users = (BitSet) known.clone();
      found.forEach(users::set);
      known = users;
    }
  }
}
