package dev.headroom.reference.points.application;

import dev.headroom.reference.points.SpendPoints;
import java.util.OptionalLong;

/** Who has how many points, with an entry for each change. */
public interface Balances extends SpendPoints {

  /** A user's points; empty when there is no such user. */
  OptionalLong of(long userId);
}
