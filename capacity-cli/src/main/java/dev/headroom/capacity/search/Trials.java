package dev.headroom.capacity.search;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The system under search: answers what becomes of its objectives under a load. */
public interface Trials {

  /**
   * Puts a load on the system.
   *
   * @param load in the unit of the search
   * @param length how long is to count
   * @return what came of it; null where the search was interrupted
   */
  @Nullable Trial at(double load, Duration length);
}
