package dev.headroom.capacity.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a person does; its name in scenario files is in small letters. */
public enum Step {
  /** Joins the line of a schedule. */
  ENTER("enter", null),
  /** Asks once for the place. */
  STATUS("status", ENTER),
  /** Asks for the place every so often until admitted. */
  POLL("status", ENTER),
  /** Listens to the event stream until admitted. */
  STREAM("subscribe", ENTER),
  /** Holds a seat; awaits nothing. */
  HOLD("hold", ENTER),
  /** Gives the seat back. */
  RELEASE("release", HOLD),
  /** Pays for the seat. */
  PAY("pay", HOLD),
  /** Looks at the reservation just paid. */
  CHECK("check", PAY),
  /** Looks at all of one's reservations. */
  RESERVATIONS("reservations", ENTER),
  /** Leaves the line, or gives the permit back. */
  LEAVE("leave", ENTER),
  /** Asks for a seat to be held and paid in the background. */
  BOOK("book", ENTER),
  /** Asks how that went until it is settled. */
  BOOKED("booking", BOOK),
  /** Reads the list of concerts. */
  CONCERTS("concerts", null),
  /** Reads one concert. */
  CONCERT("concert", null),
  /** Reads a concert's schedules. */
  SCHEDULES("schedules", null),
  /** Reads the ranking. */
  RANKING("ranking", null),
  /** Reads a schedule's free seats. */
  SEATS("seats", null),
  /** Reads one's balance. */
  POINTS("points", null),
  /** Charges points. */
  CHARGE("charge", null);

  private final String request;
  private final @Nullable Step after;

  Step(String request, @Nullable Step after) {
    this.request = request;
    this.after = after;
  }

  /** As a scenario file writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of its requests in the raw log. */
  public String request() {
    return request;
  }

  /** The step without which this one has nothing to ask for; null for none. */
  public @Nullable Step after() {
    return after;
  }

  static Optional<Step> parse(String text) {
    return Arrays.stream(values()).filter(step -> step.text().equals(text)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Step::text).toList();
  }
}
