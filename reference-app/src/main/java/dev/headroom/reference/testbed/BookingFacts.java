package dev.headroom.reference.testbed;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.application.Bookings;
import dev.headroom.reference.bookings.domain.Booking;
import dev.headroom.reference.shared.redis.RedisScripts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.KeysScanOptions;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** The bookings that Redis remembers, found by their keys' names. */
@Service
@Profile("testbed")
class BookingFacts {
  private static final Pattern KEY = Pattern.compile("\\{schedule:(\\d{1,18})}:booking:(.+)");
  private static final int PAGE = 1000;
  private final RedissonClient redisson;
  private final RedisScripts redis;
  private final Bookings bookings;

  BookingFacts(RedissonClient redisson, RedisScripts redis, Bookings bookings) {
    this.redisson = redisson;
    this.redis = redis;
    this.bookings = bookings;
  }

  /** Writes them and says how many are not settled. */
  long write(FactLines lines) {
    return redis.guarded(() -> pages(lines));
  }

  private long pages(FactLines lines) {
    long unsettled = 0;
    // A scan may name a key twice.
    Set<BookingId> told = new HashSet<>();
    List<BookingId> page = new ArrayList<>();
    for (String key :
        redisson
            .getKeys()
            .getKeys(KeysScanOptions.defaults().pattern("*:booking:*").chunkSize(PAGE))) {
      id(key).filter(told::add).ifPresent(page::add);
      if (page.size() == PAGE) {
        unsettled += page(page, lines);
        page.clear();
      }
    }
    return unsettled + page(page, lines);
  }

  private static Optional<BookingId> id(String key) {
    Matcher parts = KEY.matcher(key);
    return parts.matches()
        ? BookingId.parse("b." + parts.group(1) + "." + parts.group(2))
        : Optional.empty();
  }

  private long page(List<BookingId> page, FactLines lines) {
    List<Booking> found =
        bookings.find(page).values().stream()
            .sorted(Comparator.comparing(booking -> booking.id().text()))
            .toList();
    found.forEach(booking -> write(booking, lines));
    return found.stream().filter(booking -> !booking.status().isFinal()).count();
  }

  private static void write(Booking booking, FactLines lines) {
    lines.add(
        "booking",
        json -> {
          json.writeStringProperty("id", booking.id().text());
          json.writeNumberProperty("user", booking.userId());
          json.writeStringProperty("status", booking.status().name());
        });
  }
}
