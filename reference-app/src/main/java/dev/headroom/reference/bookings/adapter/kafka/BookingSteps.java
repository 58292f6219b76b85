package dev.headroom.reference.bookings.adapter.kafka;

import dev.headroom.reference.bookings.BookingHeld;
import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.BookingRequested;
import dev.headroom.reference.bookings.application.BookingsProperties;
import dev.headroom.reference.bookings.application.HoldForBooking;
import dev.headroom.reference.bookings.application.PayForBooking;
import dev.headroom.reference.reservations.HoldId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does the steps of bookings. Each step has a group of its own, so that a slow one holds up no
 * rebalance of the other, and one consumer an instance that shares its messages out to workers: a
 * consumer a worker would multiply fetches and connections and gain nothing, as bookings don't
 * depend on each other.
 */
@Component
class BookingSteps implements DisposableBean {
  /** A message that failed is fetched again only once the fetch that is under way has ended. */
  private static final String FETCH_WAIT = "fetch.max.wait.ms=100";

  private final HoldForBooking holdForBooking;
  private final PayForBooking payForBooking;
  private final JsonMapper json;
  private final Workers holding;
  private final Workers paying;

  BookingSteps(
      HoldForBooking holdForBooking,
      PayForBooking payForBooking,
      JsonMapper json,
      BookingsProperties properties) {
    this.holdForBooking = holdForBooking;
    this.payForBooking = payForBooking;
    this.json = json;
    this.holding = new Workers("booking-hold-", properties.concurrency());
    this.paying = new Workers("booking-pay-", properties.concurrency());
  }

  @KafkaListener(
      id = "booking-hold",
      idIsGroup = false,
      groupId = "headroom-bookings-hold",
      topics = BookingRequested.TOPIC,
      batch = "true",
      properties = {"max.poll.records=${bookings.batch:200}", FETCH_WAIT})
  void hold(List<ConsumerRecord<String, String>> messages) {
    holding.each(
        messages,
        text -> holdForBooking.hold(id(json.readValue(text, BookingRequested.class).bookingId())));
  }

  @KafkaListener(
      id = "booking-pay",
      idIsGroup = false,
      groupId = "headroom-bookings-pay",
      topics = BookingHeld.TOPIC,
      batch = "true",
      properties = {"max.poll.records=${bookings.batch:200}", FETCH_WAIT})
  void pay(List<ConsumerRecord<String, String>> messages) {
    paying.each(
        messages,
        text -> {
          BookingHeld held = json.readValue(text, BookingHeld.class);
          payForBooking.pay(id(held.bookingId()), HoldId.parse(held.holdId()).orElseThrow());
          return CompletableFuture.completedFuture(null);
        });
  }

  private static BookingId id(String text) {
    return BookingId.parse(text).orElseThrow();
  }

  @Override
  public void destroy() {
    holding.close();
    paying.close();
  }
}
