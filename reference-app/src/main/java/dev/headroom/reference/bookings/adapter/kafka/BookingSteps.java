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
import java.util.function.BiConsumer;
import java.util.function.Function;
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
    List<Parsed<BookingRequested>> parsed = parsed(messages, BookingRequested.class);
    Function<BookingId, CompletableFuture<?>> step =
        Workers.asOne(() -> holdForBooking.among(ids(parsed, BookingRequested::bookingId)));
    holding.each(parsed, message -> step.apply(id(message.get().bookingId())));
  }

  @KafkaListener(
      id = "booking-pay",
      idIsGroup = false,
      groupId = "headroom-bookings-pay",
      topics = BookingHeld.TOPIC,
      batch = "true",
      properties = {"max.poll.records=${bookings.batch:200}", FETCH_WAIT})
  void pay(List<ConsumerRecord<String, String>> messages) {
    List<Parsed<BookingHeld>> parsed = parsed(messages, BookingHeld.class);
    BiConsumer<BookingId, HoldId> step =
        Workers.asOne(() -> payForBooking.among(ids(parsed, BookingHeld::bookingId)));
    paying.each(
        parsed,
        message -> {
          BookingHeld held = message.get();
          step.accept(id(held.bookingId()), HoldId.parse(held.holdId()).orElseThrow());
          return CompletableFuture.completedFuture(null);
        });
  }

  private <T> List<Parsed<T>> parsed(List<ConsumerRecord<String, String>> messages, Class<T> type) {
    return messages.stream()
        .map(message -> Parsed.of(() -> json.readValue(message.value(), type)))
        .toList();
  }

  private static <T> List<BookingId> ids(List<Parsed<T>> messages, Function<T, String> id) {
    return messages.stream()
        .flatMap(message -> message.ifReadable().map(id).flatMap(BookingId::parse).stream())
        .toList();
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
