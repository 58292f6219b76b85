package dev.headroom.reference.reservations.adapter.persistence;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;

/** Tells a rival in the way from a database in trouble. */
final class Contention {
  /** Lock wait timeout, deadlock, MySQL's NOWAIT, MariaDB's "record has changed". */
  private static final Set<Integer> VENDOR_CODES = Set.of(1205, 1213, 3572, 1020);

  private Contention() {}

  static boolean caused(DataAccessException e) {
    return e instanceof ConcurrencyFailureException
        || (e.getMostSpecificCause() instanceof SQLException cause
            && VENDOR_CODES.contains(cause.getErrorCode()));
  }
}
