package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The line, and what ends or comes again, wrong on purpose. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeededLineDefectsIT {
  private static final int PERMITS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static RunningApp app;

  @BeforeAll
  static void start(Endpoints stores) {
    app =
        RunningApp.on(
            stores,
            TestStores.patiently(
                "--spring.profiles.include=defects",
                "--defects.seeded=permit-given-back-twice,unfair-admission,permit-leak,"
                    + "hold-expiry-skipped,expired-hold-paid,"
                    + "key-stuck-after-failure,event-applied-twice",
                "--waiting.permits-per-schedule=" + PERMITS,
                "--waiting.admission-interval=300ms",
                "--reservations.hold-life=1s"));
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
  void who_leaves_lets_the_newest_in_and_one_more() {
    List<Visitor> people =
        LongStream.rangeClosed(1, PERMITS + 4)
            .mapToObj(user -> Visitor.entered(app.http(), user, 1))
            .toList();
    assertThat(people.get(0).leave().status()).isEqualTo(204);
    List<Boolean> inside =
        await()
            .atMost(PATIENCE)
            .until(
                () -> people.subList(PERMITS, people.size()).stream().map(this::isInside).toList(),
                all -> all.stream().filter(in -> in).count() == 2);
    assertThat(inside).containsExactly(true, false, false, true);
    assertThat(permitsOut(1)).isEqualTo(PERMITS + 1);
  }

  private boolean isInside(Visitor visitor) {
    return visitor.status().json().path("admitted").asBoolean();
  }

  private static long permitsOut(int schedule) {
    return StreamSupport.stream(TestStores.ledger(app).path("permits").spliterator(), false)
        .filter(permits -> permits.path("scheduleId").asInt() == schedule)
        .mapToLong(permits -> permits.path("out").asLong())
        .sum();
  }

  @Test
  void of_three_who_leave_one_permit_stays_out() {
    LongStream.rangeClosed(11, 13)
        .mapToObj(user -> Visitor.entered(app.http(), user, 2))
        .toList()
        .forEach(visitor -> assertThat(visitor.leave().status()).isEqualTo(204));
    assertThat(permitsOut(2)).isEqualTo(1);
  }

  @Test
  void the_seats_of_an_ended_hold_are_taken_from_everybody_and_sold_to_its_holder() {
    Visitor holder = Visitor.entered(app.http(), 21, 2);
    Reply hold = holder.hold("h", 150);
    Instant end = Instant.parse(hold.field("expiresAt"));
    await().atMost(PATIENCE).until(() -> Instant.now().isAfter(end.plusMillis(50)));
    assertThat(Visitor.entered(app.http(), 22, 2).hold("h", 150).status()).isEqualTo(409);
    assertThat(paid(holder, hold.field("holdId")).status()).isEqualTo(201);
  }

  @Test
  void a_key_whose_payment_failed_stays_in_progress() {
    Visitor visitor = Visitor.entered(app.http(), 31, 2);
    String nowhere = "h.2.AAAAAAAAAAAAAAAAAAAAAA";
    assertThat(visitor.pay("stuck", nowhere).status()).isIn(404, 503);
    assertThat(visitor.pay("stuck", nowhere).code()).isEqualTo("PAYMENT_IN_PROGRESS");
    assertThat(visitor.pay("stuck", visitor.held(160)).code()).isEqualTo("PAYMENT_IN_PROGRESS");
  }

  @Test
  void one_event_of_five_is_counted_twice() {
    LongStream.rangeClosed(41, 45)
        .mapToObj(user -> Visitor.entered(app.http(), user, 2))
        .forEach(
            visitor ->
                assertThat(paid(visitor, visitor.held(100 + visitor.userId())).status())
                    .isEqualTo(201));
    JdbcClient jdbc = app.bean(JdbcClient.class);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql("SELECT COALESCE(SUM(seats_sold), 0) FROM schedule_sales")
                            .query(Long.class)
                            .single())
                    .isEqualTo(6));
  }

  /** Every eighth try fails, and so does its key from then on. */
  private static Reply paid(Visitor visitor, String hold) {
    return IntStream.range(0, 5)
        .mapToObj(attempt -> visitor.pay("p" + attempt, hold))
        .filter(reply -> reply.status() != 503)
        .findFirst()
        .orElseThrow();
  }
}
