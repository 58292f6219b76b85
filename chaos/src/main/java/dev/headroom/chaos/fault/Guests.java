package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.wire.Line;

/** Users whom a fault may play. */
final class Guests {
  private Guests() {}

  /**
   * Their line.
   *
   * @throws MissingPartException if there are fewer than are needed
   */
  static Line line(Surroundings surroundings, int needed) {
    Surroundings.Guests guests = surroundings.guests();
    if (guests.users() < needed) {
      throw new MissingPartException(
          "there are %d guests, and %d are needed.".formatted(guests.users(), needed));
    }
    return new Line(surroundings.entrance(), guests.schedule());
  }
}
