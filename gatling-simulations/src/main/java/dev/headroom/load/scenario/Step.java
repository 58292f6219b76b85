package dev.headroom.load.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing that a person does. In a scenario file its name is in lower case. */
public enum Step {
  /** Joins the line of a schedule, or asks again: the same person gets the same ticket. */
  ENTER("enter", null),
  /** Asks once for the ticket. */
  STATUS("status", ENTER),
  /** Asks for the ticket every so often, until admitted. */
  POLL("status", ENTER),
  /** Listens to the event stream, until admitted. */
  STREAM("subscribe", ENTER),
  /** Holds a seat; awaits no admission. */
  HOLD("hold", ENTER),
  /** Gives a held seat back. */
  RELEASE("release", HOLD),
  /** Pays for a held seat. */
  PAY("pay", HOLD),
  /** Looks at the reservation that was paid. */
  CHECK("check", PAY),
  /** Looks at all reservations of one's own. */
  RESERVATIONS("reservations", ENTER),
  /** Gives the place in the line, or the permit, back. */
  LEAVE("leave", ENTER),
  /** Asks for a seat to be held and paid for in the background. */
  BOOK("book", ENTER),
  /** Asks how that went, every 200 ms until it is settled. */
  BOOKED("booking", BOOK),
  /** Reads the list of concerts. */
  CONCERTS("concerts", null),
  /** Reads one concert. */
  CONCERT("concert", null),
  /** Reads the schedules of a concert. */
  SCHEDULES("schedules", null),
  /** Reads the ranking of the concerts. */
  RANKING("ranking", null),
  /** Reads the free seats of a schedule. */
  SEATS("seats", null),
  /** Reads one's balance. */
  POINTS("points", null),
  /** Buys points. */
  CHARGE("charge", null);

  private final String request;
  private final @Nullable Step needs;

  Step(String request, @Nullable Step needs) {
    this.request = request;
    this.needs = needs;
  }

  /** The name of its requests in the raw log. */
  public String request() {
    return request;
  }

  /** What must have been done before it, for it to have anything to ask for. */
  public Optional<Step> needs() {
    return Optional.ofNullable(needs);
  }

  /** Whether it uses up what it needs: a hold is paid for, or given back, once. */
  public boolean spends() {
    return this == PAY || this == RELEASE;
  }

  /** As a scenario file writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is no such step
   */
  static Step parse(String text) {
    return Arrays.stream(values())
        .filter(step -> step.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no step is called '%s'; there are %s"
                        .formatted(
                            text,
                            Arrays.stream(values())
                                .map(Step::text)
                                .collect(Collectors.joining(", ")))));
  }
}
