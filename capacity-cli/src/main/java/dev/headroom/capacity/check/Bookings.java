package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.BookingsSettle.END;
import static dev.headroom.capacity.check.BookingsSettle.ENDING;
import static dev.headroom.capacity.check.BookingsSettle.SETTLED;
import static dev.headroom.capacity.check.BookingsSettle.START;
import static dev.headroom.capacity.check.BookingsSettle.USER;

import dev.headroom.capacity.check.Witnesses.Case;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Facts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Judges booking after booking, by what its owner was told and by what is stored of it. */
final class Bookings {

  /** The key under which the app pays for a booking. */
  private static final String KEY = "booking ";

  private static final double UNTRUE = 2;
  private static final double OPEN = 1;

  private final Rows told;
  private final Ending endings;
  private final Evidence evidence;
  private final boolean arrived;
  private final Witnesses found;
  private final Map<Long, Facts.Booking> stored = new HashMap<>();
  private final Set<Long> paid = new HashSet<>();
  private long confirmed;
  private long rejected;
  private long unsettled;
  private long turned;
  private boolean open;

  /**
   * @param arrived whether what is still open or contradicts itself will stay so
   */
  Bookings(Rows told, Ending endings, Evidence evidence, boolean arrived, Witnesses found) {
    this.told = told;
    this.endings = endings;
    this.evidence = evidence;
    this.arrived = arrived;
    this.found = found;
  }

  long checked() {
    return confirmed + rejected + unsettled;
  }

  long unsettled() {
    return unsettled;
  }

  /** Whether the facts came too early to say what becomes of some booking. */
  boolean open() {
    return open;
  }

  Message closest() {
    Message ends =
        Message.of("{0} confirmed and {1} rejected", Say.count(confirmed), Say.count(rejected));
    return turned == 0
        ? ends
        : Message.of(
            "{0}; {1}",
            ends,
            Message.counted(
                turned,
                "{0} was told as rejected before, which whoever paid may be",
                "{0} were told as rejected before, which whoever paid may be"));
  }

  void judge() {
    for (Facts.Reservation reservation : evidence.facts().reservations()) {
      String key = reservation.key();
      if (key != null && key.startsWith(KEY) && reservation.payment() != null) {
        paid.add(Ids.of(key.substring(KEY.length())));
      }
    }
    for (Facts.Booking booking : evidence.facts().bookings()) {
      stored.put(Ids.of(booking.id()), booking);
      if (told.with(Ids.of(booking.id())).length == 0) {
        of(Ids.of(booking.id()), booking.user(), new int[0]);
      }
    }
    for (int group = 0; group < told.groups(); group++) {
      int[] rows = told.of(group);
      of(told.keyOf(group), told.get(rows[0], USER), rows);
    }
  }

  private void of(long id, long user, int[] rows) {
    boolean taken = false;
    boolean yes = false;
    boolean no = false;
    for (int row : rows) {
      boolean settled = told.get(row, SETTLED) == 1;
      yes |= settled && Ending.ok(told.get(row, ENDING));
      no |= settled && Ending.refused(told.get(row, ENDING));
      taken |= settled || Ending.ok(told.get(row, ENDING));
    }
    if (yes && no && takenBack(rows)) {
      broken(
          rows,
          UNTRUE,
          () ->
              Message.of(
                  "user {0} was told that a booking was confirmed, and then that it was rejected",
                  user));
    }
    Facts.Booking booking = stored.get(id);
    if (evidence.facts().whole()) {
      boolean rejectedNow = booking != null && booking.status().equals("REJECTED");
      boolean confirmedNow = booking != null && booking.status().equals("CONFIRMED");
      boolean there = paid.contains(id);
      turned += no && (yes || there) && !rejectedNow ? 1 : 0;
      // Bookings are read after reservations, and may go on meanwhile.
      open |= !arrived && confirmedNow != there && (confirmedNow || rejectedNow);
      if ((yes || (confirmedNow && arrived)) && !there) {
        broken(
            rows,
            UNTRUE,
            () -> Message.of("a booking of user {0} was confirmed without a reservation", user));
      } else if (rejectedNow && arrived && there) {
        broken(
            rows,
            UNTRUE,
            () -> Message.of("a booking of user {0} was rejected, and has a reservation", user));
      }
      count(rows, user, taken, yes || confirmedNow || there, no || rejectedNow, booking);
    } else {
      turned += yes && no ? 1 : 0;
      count(rows, user, taken, yes, no, null);
    }
  }

  /** Whether somebody asked after a confirmation was known, and was told of a rejection. */
  private boolean takenBack(int[] rows) {
    long confirmedBy = Long.MAX_VALUE;
    long rejectionAsked = Long.MIN_VALUE;
    for (int row : rows) {
      if (told.get(row, SETTLED) == 1 && Ending.ok(told.get(row, ENDING))) {
        confirmedBy = Math.min(confirmedBy, told.get(row, END));
      } else if (told.get(row, SETTLED) == 1 && Ending.refused(told.get(row, ENDING))) {
        rejectionAsked = Math.max(rejectionAsked, told.get(row, START));
      }
    }
    return rejectionAsked > confirmedBy;
  }

  private void count(
      int[] rows,
      long user,
      boolean taken,
      boolean yes,
      boolean no,
      Facts.@Nullable Booking booking) {
    if (yes) {
      confirmed++;
    } else if (no) {
      rejected++;
    } else if (taken || (booking != null && !neverHandedOn(booking))) {
      unsettled++;
      open |= !arrived;
      if (evidence.facts().whole() && arrived) {
        broken(
            rows,
            OPEN,
            () ->
                booking == null
                    ? Message.of("a booking of user {0} was taken in and is nowhere", user)
                    : Message.of(
                        "a booking of user {0} stays {1}", user, Message.data(booking.status())));
      }
    }
  }

  /** Nobody was told that it is taken in, and no step has begun: the same key asks for it again. */
  private static boolean neverHandedOn(Facts.Booking booking) {
    return booking.status().equals("REQUESTED");
  }

  private void broken(int[] rows, double severity, Supplier<Message> what) {
    long at = rows.length == 0 ? evidence.facts().takenAt() : told.get(rows[0], START);
    found.add(at, severity, () -> new Case(what.get(), story(rows)));
  }

  private List<Span> story(int[] rows) {
    Tale tale = new Tale();
    for (int row : rows) {
      long ending = told.get(row, ENDING);
      tale.asked(
          Ending.who(told.get(row, USER), ending),
          told.get(row, SETTLED) == 1
              ? Message.of("asked what became of the booking")
              : Message.of("asked for a booking"),
          told.get(row, SETTLED) == 1 ? fate(ending) : endings.answer(ending, Ids.NONE),
          told.get(row, START),
          told.get(row, END));
    }
    return tale.told();
  }

  private static Message fate(long ending) {
    return Ending.ok(ending) ? Message.of("confirmed") : Message.of("rejected");
  }
}
