package dev.headroom.reference.reservations.adapter.web;

import dev.headroom.reference.concerts.Seat;
import dev.headroom.reference.reservations.application.SeatChanges;
import dev.headroom.reference.reservations.application.SeeFreeSeats;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.cache.CacheProperties;
import dev.headroom.reference.shared.cache.Caches;
import dev.headroom.reference.shared.cache.Document;
import dev.headroom.reference.shared.cache.NearCache;
import dev.headroom.reference.shared.cache.WarmCache;
import dev.headroom.reference.shared.web.Refuses;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the answer until the next hold or release on any instance, or until its life has ended. */
@RestController
class FreeSeatsController implements WarmCache {
  private final SeeFreeSeats freeSeats;
  private final NearCache<Document<FreeSeatsView>> cache;

  FreeSeatsController(
      SeeFreeSeats freeSeats, SeatChanges changes, Caches caches, CacheProperties properties) {
    this.freeSeats = freeSeats;
    this.cache =
        caches.near(
            "free-seats",
            properties.freeSeatsLife(),
            schedule -> new FreeSeatsView(schedule, freeSeats.of(schedule)));
    changes.onChange(cache::invalidate);
  }

  record FreeSeatsView(long scheduleId, List<Seat> seats) {}

  @GetMapping(path = "/api/v1/schedules/{id}/seats", produces = MediaType.APPLICATION_JSON_VALUE)
  @Refuses({Code.SCHEDULE_NOT_FOUND, Code.QUEUE_UNAVAILABLE, Code.STORE_UNAVAILABLE})
  Answer<Document<FreeSeatsView>> freeSeats(@PathVariable long id) {
    return freeSeats.knows(id)
        ? Answer.granted(cache.get(id))
        : Answer.refused(Code.SCHEDULE_NOT_FOUND);
  }

  @Override
  public Stream<Runnable> steps() {
    return freeSeats.firstSchedules().map(schedule -> () -> cache.get(schedule));
  }
}
