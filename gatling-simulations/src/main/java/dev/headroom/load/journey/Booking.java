package dev.headroom.load.journey;

import dev.headroom.load.history.Outcome;
import dev.headroom.load.scenario.Step;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Optional;

/** Asks what became of a booking. */
record Booking(Scene scene) implements Call {

  private static final int SERVER_ERROR = 500;

  @Override
  public String name() {
    return Step.BOOKED.request();
  }

  @Override
  public int success() {
    return 200;
  }

  @Override
  public HttpRequestActionBuilder http(Http named) {
    return named
        .get(session -> "/api/v1/bookings/" + Paths.id(Turn.visit(session).basket().bookingId()))
        .header("X-Waiting-Token", session -> Turn.visit(session).userKey());
  }

  @Override
  public Optional<Question> ask(Visit visit) {
    Held booking = visit.basket().booking();
    return booking == null ? Optional.empty() : Optional.of(Question.READ.seats(booking.seats()));
  }

  @Override
  public boolean complete(Answer answer, Visit visit) {
    return visit.basket().bookingId().equals(answer.text("bookingId")) && answer.has("status");
  }

  @Override
  public void take(Visit visit, Reply reply) {
    String state = reply.ok() ? String.valueOf(reply.answer().text("status")) : "";
    if (state.equals("CONFIRMED")) {
      settle(visit, reply, Outcome.OK);
    } else if (state.equals("REJECTED")) {
      settle(visit, reply, Outcome.REFUSED);
      visit.miss();
    } else if (!reply.ok() && reply.status() > 0 && reply.status() < SERVER_ERROR) {
      visit.basket().dropBooking();
      visit.miss();
    }
  }

  private void settle(Visit visit, Reply reply, Outcome outcome) {
    scene
        .history()
        .record(
            reply
                .operation()
                .as("booked", visit.basket().bookingId(), outcome, reply.answer().text("reason")));
    visit.basket().dropBooking();
  }

  /** Asked again until it is settled. */
  @Override
  public boolean decisive() {
    return false;
  }
}
