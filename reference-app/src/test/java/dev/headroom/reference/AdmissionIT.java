package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two instances whose lives are short. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdmissionIT {
  private static final String[] SHORT = {
    "--waiting.permits-per-schedule=5",
    "--waiting.admission-interval=100ms",
    "--waiting.admitted-life=2s",
    "--waiting.waiting-life=4s",
    "--reservations.hold-life=1s"
  };
  private static RunningApp one;
  private static RunningApp two;

  @BeforeAll
  static void start(Endpoints stores) {
    one = RunningApp.on(stores, SHORT);
    two = RunningApp.on(stores, SHORT);
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(one);
  }

  @Test
  void permits_whose_holders_vanished_come_back_and_never_exceed_the_limit() {
    List<Visitor> visitors =
        LongStream.rangeClosed(1, 12)
            .mapToObj(user -> Visitor.entered((user % 2 == 0 ? one : two).http(), user, 1))
            .toList();
    Visitor last = visitors.get(11);
    await()
        .atMost(30, SECONDS)
        .until(
            () -> {
              visitors.forEach(Visitor::status);
              for (JsonNode permits : TestStores.ledger(two).path("permits")) {
                assertThat(permits.path("out").asLong()).isLessThanOrEqualTo(5);
              }
              return last.status().json().path("admitted").asBoolean();
            });
  }

  @Test
  void an_admission_that_has_ended_is_told_so() {
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    await().atMost(20, SECONDS).until(() -> visitor.status().status() == 410);
    assertThat(visitor.status().code()).isEqualTo("TICKET_EXPIRED");
    assertThat(visitor.hold("k", 1).code()).isEqualTo("NOT_ADMITTED");
    assertThat(Visitor.entered(one.http(), 1, 1).key()).isNotEqualTo(visitor.key());
  }

  @Test
  void who_stops_asking_loses_the_place() {
    LongStream.rangeClosed(1, 5).forEach(user -> Visitor.entered(one.http(), user, 2));
    LongStream.rangeClosed(6, 60).forEach(user -> Visitor.entered(one.http(), user, 2));
    await().atMost(30, SECONDS).until(() -> TestStores.ledger(one).path("line").isEmpty());
  }

  @Test
  void an_expired_hold_frees_the_seat_and_can_not_be_paid_for() {
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    String hold = visitor.held(1);
    await()
        .atMost(20, SECONDS)
        .until(() -> Visitor.entered(two.http(), 2, 1).hold("k", 1).status() == 201);
    assertThat(visitor.pay("p", hold).code()).isEqualTo("HOLD_EXPIRED");
  }

  @Test
  void a_payment_makes_room_for_the_next() {
    Visitor first = Visitor.entered(one.http(), 1, 1);
    LongStream.rangeClosed(2, 5).forEach(user -> Visitor.entered(one.http(), user, 1));
    Visitor waiting = Visitor.entered(one.http(), 6, 1);
    assertThat(first.pay("p", first.held(1)).status()).isEqualTo(201);
    await().atMost(20, SECONDS).until(() -> waiting.status().json().path("admitted").asBoolean());
  }
}
