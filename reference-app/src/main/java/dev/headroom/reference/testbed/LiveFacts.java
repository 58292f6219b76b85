package dev.headroom.reference.testbed;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** What is true for a while: permits, the line, held seats, bookings. */
@Service
@Profile("testbed")
class LiveFacts {
  private static final String CLOCK = "clock";
  private static final Script NOW = Script.named("facts-clock", CLOCK);
  private static final Script PERMITS = Script.named("facts-permits", CLOCK);
  private static final Script LINE = Script.named("facts-line");
  private static final int PAGE = 1000;
  private static final int FIELDS = 3;
  private final RedisScripts scripts;
  private final Catalogue catalogue;
  private final HeldSeats held;
  private final BookingFacts bookings;

  LiveFacts(RedisScripts scripts, Catalogue catalogue, HeldSeats held, BookingFacts bookings) {
    this.scripts = scripts;
    this.catalogue = catalogue;
    this.held = held;
    this.bookings = bookings;
  }

  /** Writes all of it and says how many bookings are not settled. */
  long write(FactLines lines) {
    List<Long> schedules = catalogue.scheduleIds().stream().sorted().toList();
    long now = Long.parseLong(scripts.run(NOW, List.of(prefix(0) + CLOCK)).get(0));
    lines.add(CLOCK, clock -> clock.writeNumberProperty("at", now));
    for (long schedule : schedules) {
      permits(schedule, lines);
      line(schedule, lines);
      held.write(schedule, lines);
    }
    return bookings.write(lines);
  }

  private void permits(long schedule, FactLines lines) {
    Set<String> told = new HashSet<>();
    List<String> page = List.of();
    for (int from = 0; from == 0 || page.size() == PAGE * FIELDS; from += PAGE) {
      page =
          scripts.run(PERMITS, List.of(prefix(schedule) + "permits"), prefix(schedule), from, PAGE);
      for (int i = 0; i < page.size(); i += FIELDS) {
        if (told.add(page.get(i))) {
          long user = Long.parseLong(page.get(i + 1));
          long ends = Long.parseLong(page.get(i + 2));
          lines.add(
              "permit",
              permit -> {
                permit.writeNumberProperty("schedule", schedule);
                permit.writeNumberProperty("user", user);
                permit.writeNumberProperty("ends", ends);
              });
        }
      }
    }
  }

  private void line(long schedule, FactLines lines) {
    String last = "0";
    List<String> page;
    do {
      page = scripts.run(LINE, List.of(prefix(schedule) + "line"), prefix(schedule), last, PAGE);
      for (int i = 0; i < page.size(); i += FIELDS) {
        last = page.get(i);
        inLine(schedule, page.subList(i, i + FIELDS), lines);
      }
    } while (page.size() == PAGE * FIELDS);
  }

  private static void inLine(long schedule, List<String> ticket, FactLines lines) {
    lines.add(
        "line",
        line -> {
          line.writeNumberProperty("schedule", schedule);
          line.writeNumberProperty("user", Long.parseLong(ticket.get(1)));
          line.writeNumberProperty("number", Long.parseLong(ticket.get(0)));
          line.writeNumberProperty("since", Long.parseLong(ticket.get(2)));
        });
  }
}
