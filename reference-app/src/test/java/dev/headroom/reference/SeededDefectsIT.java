package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bookings and money, wrong on purpose. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeededDefectsIT {
  private static final String NOBODYS = "pass.1.1234567.AAAAAAAAAAAAAAAAAAAAAA";
  private static RunningApp app;

  @BeforeAll
  static void start(Endpoints stores) {
    app =
        RunningApp.on(
            stores,
            TestStores.patiently(
                "--spring.profiles.include=defects",
                "--defects.seeded=no-seat-lock,token-not-checked,first-seat-kept,"
                    + "reservation-in-seat-cache,acknowledged-lost,lost-wallet-update,"
                    + "linear-positions,stream-map-leak"));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(app);
  }

  @Test
  void without_a_lock_rivals_hold_the_same_seat() {
    List<Visitor> rivals =
        LongStream.rangeClosed(1, 6).mapToObj(u -> Visitor.entered(app.http(), u, 1)).toList();
    boolean twice =
        LongStream.rangeClosed(1, 40).anyMatch(seat -> SeededDefectsIT.held(rivals, seat) > 1);
    assertThat(twice).isTrue();
  }

  private static long held(List<Visitor> rivals, long seat) {
    Stream<CompletableFuture<Reply>> asked =
        rivals.stream().map(rival -> rival.holdLater("rival-" + seat, seat)).toList().stream();
    return asked.map(CompletableFuture::join).filter(reply -> reply.status() == 201).count();
  }

  @Test
  void whatever_looks_like_a_token_holds_and_pays() {
    Visitor stranger = new Visitor(app.http(), 20, 1, "", NOBODYS);
    Reply hold = stranger.hold("h", 60);
    assertThat(hold.status()).as(hold.text()).isEqualTo(201);
    assertThat(stranger.pay("p", hold.field("holdId")).status()).isEqualTo(201);
    assertThat(TestStores.ledger(app).path("permits").path(0).path("out").asLong()).isZero();
  }

  @Test
  void the_first_seat_of_a_hold_that_failed_is_lost_to_everybody() {
    assertThat(Visitor.entered(app.http(), 1, 1).hold("one", 71).status()).isEqualTo(201);
    assertThat(Visitor.entered(app.http(), 2, 1).hold("two", 70, 71).status()).isEqualTo(409);
    assertThat(Visitor.entered(app.http(), 3, 1).hold("three", 70).status()).isEqualTo(409);
  }

  @Test
  void of_five_acknowledged_payments_one_is_lost() {
    List<Integer> seen =
        LongStream.rangeClosed(1, 5)
            .mapToObj(user -> Visitor.entered(app.http(), user, 1))
            .map(SeededDefectsIT::paidAndLookedAt)
            .toList();
    assertThat(seen).containsExactlyInAnyOrder(200, 200, 200, 200, 404);
  }

  private static int paidAndLookedAt(Visitor visitor) {
    Reply paid = visitor.pay("p", visitor.held(80 + visitor.userId()));
    assertThat(paid.status()).as(paid.text()).isEqualTo(201);
    String id = paid.field("reservationId");
    return app.http().get("/api/v1/reservations/" + id, Visitor.TOKEN, visitor.key()).status();
  }

  @Test
  void seats_just_sold_are_shown_as_the_free_ones() {
    // For two seconds only, which a busy machine may take for the way to the list.
    boolean shown =
        LongStream.rangeClosed(1, 20)
            .mapToObj(user -> Visitor.entered(app.http(), user, 1))
            .anyMatch(visitor -> buysAndIsShown(visitor, 30 + visitor.userId()));
    assertThat(shown).isTrue();
  }

  private static boolean buysAndIsShown(Visitor visitor, long seat) {
    assertThat(visitor.pay("p", visitor.held(seat)).status()).isEqualTo(201);
    Reply shown = app.http().get("/api/v1/schedules/1/seats");
    return shown.text().contains("\"seatId\":" + seat + ",")
        && !shown.text().contains("\"seatId\":99,");
  }

  @Test
  void a_stream_that_has_ended_counts_as_open() {
    Visitor visitor = Visitor.entered(app.http(), 11, 1);
    Reply stream = app.http().get(Visitor.WAITING + "/subscribe?userKey=" + visitor.key());
    assertThat(stream.text()).contains("event: admitted");
    await()
        .pollDelay(Duration.ofMillis(200))
        .untilAsserted(
            () ->
                assertThat(app.management().get("/actuator/prometheus").text())
                    .containsPattern("headroom_sse_connections(\\{[^}]*\\})? 1.0"));
  }

  @Test
  void one_of_two_charges_at_a_time_is_lost() {
    boolean lost = LongStream.rangeClosed(1, 40).anyMatch(SeededDefectsIT::losesACharge);
    assertThat(lost).isTrue();
  }

  private static boolean losesACharge(long user) {
    String charge = "/api/v1/users/" + user + "/points/charge";
    Stream.of("a", "b")
        .map(key -> app.http().patchLater(charge, "{\"amount\": 100}", Visitor.IDEMPOTENCY, key))
        .toList()
        .forEach(reply -> assertThat(reply.join().status()).isEqualTo(200));
    Reply points = app.http().get("/api/v1/users/" + user + "/points");
    return points.json().path("balance").asLong() == 1100;
  }
}
