package dev.headroom.capacity.run;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the app's own stores hold after the load, row by row: {@code facts.jsonl.gz}. Times are
 * epoch milliseconds of the stores' clocks.
 *
 * @param whole whether the file is there and came to its end
 * @param settled whether everything that was under way had arrived when the facts were taken: no
 *     event waits to be published, no consumer is behind, no booking is unsettled
 * @param takenAt Redis' clock when holds and permits were read
 * @param asked whether the app was asked for them at all: then there is a file, whole or not
 * @param underWay what had not arrived
 */
public record Facts(
    boolean whole,
    boolean settled,
    long takenAt,
    List<Reservation> reservations,
    List<Account> accounts,
    List<Entry> entries,
    List<Held> held,
    List<Permit> permits,
    List<InLine> line,
    List<Event> events,
    List<Sales> sales,
    List<Booking> bookings,
    boolean asked,
    UnderWay underWay) {

  /** No facts at all, as nobody asked for them. */
  public static final Facts NONE =
      new Facts(
          false,
          false,
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          false,
          UnderWay.UNTOLD);

  public Facts {
    reservations = List.copyOf(reservations);
    accounts = List.copyOf(accounts);
    entries = List.copyOf(entries);
    held = List.copyOf(held);
    permits = List.copyOf(permits);
    line = List.copyOf(line);
    events = List.copyOf(events);
    sales = List.copyOf(sales);
    bookings = List.copyOf(bookings);
  }

  /** Of an app that doesn't tell how much is under way. */
  public Facts(
      boolean whole,
      boolean settled,
      long takenAt,
      List<Reservation> reservations,
      List<Account> accounts,
      List<Entry> entries,
      List<Held> held,
      List<Permit> permits,
      List<InLine> line,
      List<Event> events,
      List<Sales> sales,
      List<Booking> bookings) {
    this(
        whole,
        settled,
        takenAt,
        reservations,
        accounts,
        entries,
        held,
        permits,
        line,
        events,
        sales,
        bookings,
        true,
        UnderWay.UNTOLD);
  }

  /**
   * What had not arrived when the facts were taken; {@code null} where that is not told.
   *
   * @param pending events that wait to be published
   * @param lag events that consumers have not come to
   * @param unsettled bookings that are neither confirmed nor rejected
   */
  public record UnderWay(@Nullable Long pending, @Nullable Long lag, @Nullable Long unsettled) {

    /** Nothing is known of it. */
    public static final UnderWay UNTOLD = new UnderWay(null, null, null);

    /** Whether bookings are all that had not arrived: events had, every one. */
    public boolean onlyBookings() {
      return pending != null
          && pending == 0
          && lag != null
          && lag == 0
          && unsettled != null
          && unsettled > 0;
    }
  }

  /**
   * A confirmed reservation with its payment.
   *
   * @param hold id of the hold that was paid for
   * @param payment null where no payment belongs to it
   * @param key the payment's idempotency key
   */
  public record Reservation(
      long id,
      long user,
      long schedule,
      List<Long> seats,
      String hold,
      long at,
      @Nullable Long payment,
      @Nullable String key,
      @Nullable Long amount) {

    public Reservation {
      Objects.requireNonNull(hold, "hold");
      seats = List.copyOf(seats);
    }
  }

  /** A user's points, of all who were granted or spent any beyond the first grant. */
  public record Account(long user, long granted, long spent, long balance) {}

  /**
   * A movement of points but for the first grant.
   *
   * @param granted else spent
   * @param reference the charge's key, or the id of the hold that was paid for
   */
  public record Entry(long user, boolean granted, long amount, String reference) {

    public Entry {
      Objects.requireNonNull(reference, "reference");
    }
  }

  /**
   * A seat that is refused to everybody though it is not sold.
   *
   * @param ends of its hold, 0 where nobody knows of one
   */
  public record Held(long schedule, long seat, long ends) {}

  /**
   * A permit that is out.
   *
   * @param user 0 where its ticket is forgotten
   */
  public record Permit(long schedule, long user, long ends) {}

  /**
   * Somebody who stands in the line.
   *
   * @param user 0 where their ticket is forgotten
   * @param number of the ticket, counted from 1 in the order of arrival
   * @param since when they came, 0 where their ticket is forgotten
   */
  public record InLine(long schedule, long user, long number, long since) {}

  /**
   * An event of a payment.
   *
   * @param consumed how often it was applied
   */
  public record Event(String id, long payment, long reservation, boolean published, long consumed) {

    public Event {
      Objects.requireNonNull(id, "id");
    }
  }

  /** Seats of a schedule that the consumer counted as sold. */
  public record Sales(long schedule, long seats) {}

  /**
   * A booking that was taken in.
   *
   * @param status {@code REQUESTED}, {@code HELD}, {@code CONFIRMED} or {@code REJECTED}
   */
  public record Booking(String id, long user, String status) {

    public Booking {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(status, "status");
    }
  }
}
