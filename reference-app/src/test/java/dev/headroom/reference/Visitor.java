package dev.headroom.reference;

import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/** Somebody with a ticket. */
record Visitor(Http http, long userId, long scheduleId, String key, String pass) {
  static final String TOKEN = "X-Waiting-Token";
  static final String IDEMPOTENCY = "Idempotency-Key";
  static final String WAITING = "/api/v1/waiting/reservation";
  static final String HOLDS = "/api/v1/reservations/holds";
  static final String PAYMENTS = "/api/v1/payments";
  static final String BOOKINGS = "/api/v1/bookings";

  static Reply enter(Http http, long userId, long scheduleId) {
    return http.post(
        WAITING + "/enter", "{\"userId\": %d, \"scheduleId\": %d}".formatted(userId, scheduleId));
  }

  static Visitor entered(Http http, long userId, long scheduleId) {
    Reply ticket = TestStores.settled(() -> enter(http, userId, scheduleId));
    return new Visitor(
        http, userId, scheduleId, ticket.field("userKey"), ticket.field("admittedToken"));
  }

  Reply status() {
    return http.get(WAITING + "/status", TOKEN, key);
  }

  Reply leave() {
    return http.delete(WAITING, TOKEN, key);
  }

  Reply hold(String idempotencyKey, long... seats) {
    return holdWith(pass, idempotencyKey, seats);
  }

  Reply holdWith(String token, String idempotencyKey, long... seats) {
    return http.post(HOLDS, holdBody(seats), TOKEN, token, IDEMPOTENCY, idempotencyKey);
  }

  CompletableFuture<Reply> holdLater(String idempotencyKey, long... seats) {
    return http.postLater(HOLDS, holdBody(seats), TOKEN, pass, IDEMPOTENCY, idempotencyKey);
  }

  String held(long... seats) {
    return hold("hold-" + Arrays.toString(seats).replace(" ", ""), seats).field("holdId");
  }

  Reply release(String holdId) {
    return http.delete(HOLDS + "/" + holdId, TOKEN, pass);
  }

  Reply pay(String idempotencyKey, String holdId) {
    return http.post(PAYMENTS, payBody(holdId), TOKEN, pass, IDEMPOTENCY, idempotencyKey);
  }

  CompletableFuture<Reply> payLater(String idempotencyKey, String holdId) {
    return http.postLater(PAYMENTS, payBody(holdId), TOKEN, pass, IDEMPOTENCY, idempotencyKey);
  }

  Reply book(String idempotencyKey, long... seats) {
    return bookWith(pass, idempotencyKey, seats);
  }

  Reply bookWith(String token, String idempotencyKey, long... seats) {
    return http.post(BOOKINGS, holdBody(seats), TOKEN, token, IDEMPOTENCY, idempotencyKey);
  }

  CompletableFuture<Reply> bookLater(String idempotencyKey, long... seats) {
    return http.postLater(BOOKINGS, holdBody(seats), TOKEN, pass, IDEMPOTENCY, idempotencyKey);
  }

  Reply booking(String id) {
    return http.get(BOOKINGS + "/" + id, TOKEN, key);
  }

  /** The booking once it has come to this status. */
  Reply awaitBooking(String id, String status) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> booking(id), seen -> seen.field("status").equals(status));
  }

  private String payBody(String holdId) {
    return "{\"userId\": %d, \"holdId\": \"%s\"}".formatted(userId, holdId);
  }

  private String holdBody(long... seats) {
    return "{\"userId\": %d, \"scheduleId\": %d, \"seatIds\": %s}"
        .formatted(userId, scheduleId, Arrays.toString(seats));
  }
}
