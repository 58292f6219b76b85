package dev.headroom.reference.shared;

/** The stable codes clients may switch on, each with the HTTP status that carries it. */
public enum Code {
  INVALID_REQUEST(400, "The request can't be understood"),
  UNAUTHENTICATED(401, "A valid bearer token has to say who calls"),
  INVALID_TOKEN(401, "The waiting token is missing, forged or somebody else's"),
  INSUFFICIENT_POINTS(402, "The balance doesn't cover the amount"),
  NOT_ADMITTED(403, "The token holds no permit"),
  FORBIDDEN(403, "This belongs to somebody else"),
  NOT_FOUND(404, "There is nothing at this address"),
  USER_NOT_FOUND(404, "There is no such user"),
  CONCERT_NOT_FOUND(404, "There is no such concert"),
  SCHEDULE_NOT_FOUND(404, "There is no such schedule"),
  HOLD_NOT_FOUND(404, "There is no such hold"),
  RESERVATION_NOT_FOUND(404, "There is no such reservation"),
  BOOKING_NOT_FOUND(404, "There is no such booking"),
  METHOD_NOT_ALLOWED(405, "The address doesn't take this method"),
  NOT_ACCEPTABLE(406, "The answer can't be given in the wanted form"),
  SEAT_TAKEN(409, "A seat is held or sold already"),
  PAYMENT_IN_PROGRESS(409, "The same payment is still under way"),
  TICKET_EXPIRED(410, "The ticket's life has ended"),
  HOLD_EXPIRED(410, "The hold's life has ended"),
  PAYLOAD_TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body has to be application/json"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key came with another body before"),
  RATE_LIMITED(429, "Too many calls came in too short a time"),
  INTERNAL_ERROR(500, "The server failed"),
  LOCK_TIMEOUT(503, "Too many want these seats at once"),
  TOO_MANY_STREAMS(503, "This instance has as many streams as it takes"),
  SERVER_CLOSING(503, "This instance is about to stop"),
  QUEUE_UNAVAILABLE(503, "The waiting line can't be reached"),
  BOOKING_UNAVAILABLE(503, "Bookings can't be taken in just now"),
  STORE_UNAVAILABLE(503, "The database can't be reached in time"),
  AUTHENTICATION_UNAVAILABLE(503, "Who calls can't be checked for now"),
  OVERLOADED(503, "The server has more to do than it can");

  private final int status;
  private final String title;

  Code(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** HTTP status, 400 to 503. */
  public int status() {
    return status;
  }

  /** One English sentence that fits every occurrence. */
  public String title() {
    return title;
  }
}
