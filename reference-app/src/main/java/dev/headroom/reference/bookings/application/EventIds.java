package dev.headroom.reference.bookings.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.headroom.reference.bookings.BookingId;
import java.util.UUID;

/** One event of a kind a booking, however often it is published. */
final class EventIds {

  private EventIds() {}

  static UUID of(String topic, BookingId id) {
    return UUID.nameUUIDFromBytes((topic + "/" + id.text()).getBytes(UTF_8));
  }
}
