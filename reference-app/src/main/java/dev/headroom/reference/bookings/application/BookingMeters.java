package dev.headroom.reference.bookings.application;

import dev.headroom.reference.bookings.application.Bookings.Move;
import dev.headroom.reference.bookings.domain.BookingStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an operator watches of bookings. */
@Component
class BookingMeters {
  private final Map<BookingStatus, Counter> counts = new EnumMap<>(BookingStatus.class);
  private final Map<BookingStatus, Timer> durations = new EnumMap<>(BookingStatus.class);

  BookingMeters(MeterRegistry meters) {
    for (BookingStatus status : BookingStatus.values()) {
      String name = status.name().toLowerCase(Locale.ROOT);
      counts.put(
          status,
          Counter.builder("headroom.bookings")
              .description("Bookings that have come to a status")
              .tag("status", name)
              .register(meters));
      if (status.isFinal()) {
        durations.put(
            status,
            Timer.builder("headroom.bookings.duration")
                .description("From a booking's request to its final status")
                .tag("status", name)
                .register(meters));
      }
    }
  }

  void requested() {
    counts.get(BookingStatus.REQUESTED).increment();
  }

  void moved(Move move) {
    move.status()
        .filter(status -> move.changed())
        .ifPresent(
            status -> {
              counts.get(status).increment();
              if (status.isFinal()) {
                durations.get(status).record(move.age());
              }
            });
  }
}
