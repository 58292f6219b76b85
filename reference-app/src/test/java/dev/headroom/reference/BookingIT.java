package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookingIT {
  private static RunningApp app;
  private Http http;
  private Visitor visitor;

  @BeforeAll
  static void start(Endpoints stores) {
    app = RunningApp.on(stores, "--waiting.admission-interval=200ms");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(app);
    http = app.http();
    visitor = Visitor.entered(http, 1, 1);
  }

  @Test
  void a_hold_names_its_seats_and_what_they_cost() {
    Reply hold = visitor.hold("k", 2, 1);
    assertThat(hold.status()).isEqualTo(201);
    assertThat(hold.json().path("seatIds").toString()).isEqualTo("[1,2]");
    assertThat(hold.json().path("amount").asLong()).isEqualTo(200);
    assertThat(hold.field("holdId")).isNotBlank();
    assertThat(hold.json().path("expiresAt").asString()).endsWith("Z");
  }

  @Test
  void a_refused_hold_keeps_no_seat() {
    visitor.hold("first", 2);
    Reply refused = Visitor.entered(http, 2, 1).hold("second", 1, 2, 3);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("SEAT_TAKEN");
    assertThat(refused.json().path("seatIds").toString()).isEqualTo("[2]");
    assertThat(Visitor.entered(http, 3, 1).hold("third", 1, 3).status()).isEqualTo(201);
  }

  @Test
  void the_same_key_gets_the_first_hold_and_another_body_is_refused() {
    Reply first = visitor.hold("k", 1, 2);
    assertThat(visitor.hold("k", 2, 1).text()).isEqualTo(first.text());
    Reply other = visitor.hold("k", 3);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void only_the_admitted_hold_seats() {
    Reply withTheKeyOfTheLine = visitor.holdWith(visitor.key(), "k", 1);
    assertThat(withTheKeyOfTheLine.status()).isEqualTo(403);
    assertThat(withTheKeyOfTheLine.code()).isEqualTo("NOT_ADMITTED");
    visitor.leave();
    assertThat(visitor.hold("k", 1).code()).isEqualTo("NOT_ADMITTED");
  }

  @Test
  void forged_and_borrowed_tokens_are_refused() {
    Visitor other = Visitor.entered(http, 2, 1);
    assertThat(visitor.holdWith("nonsense", "k", 1).status()).isEqualTo(401);
    assertThat(visitor.holdWith(other.pass(), "k", 1).code()).isEqualTo("INVALID_TOKEN");
    Visitor elsewhere = Visitor.entered(http, 1, 2);
    assertThat(visitor.holdWith(elsewhere.pass(), "k", 1).code()).isEqualTo("INVALID_TOKEN");
  }

  @Test
  void requests_that_make_no_sense_are_refused() {
    assertThat(visitor.hold("k").code()).isEqualTo("INVALID_REQUEST");
    assertThat(visitor.hold("k", 1, 2, 3, 4, 5).code()).isEqualTo("INVALID_REQUEST");
    assertThat(visitor.hold("k", 101).code()).isEqualTo("INVALID_REQUEST");
    assertThat(visitor.hold("k".repeat(101), 1).code()).isEqualTo("INVALID_REQUEST");
    Reply noKey = http.post(Visitor.HOLDS, "{}", Visitor.TOKEN, visitor.pass());
    assertThat(noKey.status()).isEqualTo(400);
    Reply payment = http.post(Visitor.PAYMENTS, "{bad", Visitor.TOKEN, visitor.pass());
    assertThat(payment.code()).isEqualTo("INVALID_REQUEST");
  }

  @Test
  void a_released_seat_is_free_again() {
    String hold = visitor.held(1);
    Visitor other = Visitor.entered(http, 2, 1);
    assertThat(other.release(hold).status()).isEqualTo(403);
    assertThat(visitor.release(hold).status()).isEqualTo(204);
    assertThat(visitor.release(hold).code()).isEqualTo("HOLD_NOT_FOUND");
    assertThat(visitor.release("nonsense").status()).isEqualTo(404);
    assertThat(http.delete(Visitor.HOLDS + "/" + hold).status()).isEqualTo(401);
    assertThat(other.hold("k", 1).status()).isEqualTo(201);
  }

  @Test
  void a_payment_sells_the_seats_and_gives_the_permit_back() {
    String hold = visitor.held(1, 2);
    Reply paid = visitor.pay("p", hold);
    assertThat(paid.status()).isEqualTo(201);
    assertThat(paid.field("status")).isEqualTo("CONFIRMED");
    assertThat(paid.json().path("amount").asLong()).isEqualTo(200);
    assertThat(visitor.status().code()).isEqualTo("TICKET_EXPIRED");
    assertThat(http.get("/api/v1/users/1/points").json().path("balance").asLong()).isEqualTo(800);
    assertThat(http.get("/api/v1/schedules/1/seats").json().path("seats").size()).isEqualTo(98);
    assertThat(Visitor.entered(http, 2, 1).hold("k", 2).code()).isEqualTo("SEAT_TAKEN");
    TestStores.assertBalanced(TestStores.ledger(app));
  }

  @Test
  void a_reservation_is_shown_to_its_owner_alone() {
    String id = visitor.pay("p", visitor.held(1)).json().path("reservationId").asString();
    String path = "/api/v1/reservations/" + id;
    Reply seen = http.get(path, Visitor.TOKEN, visitor.key());
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.json().path("seatIds").toString()).isEqualTo("[1]");
    Visitor other = Visitor.entered(http, 2, 1);
    assertThat(http.get(path, Visitor.TOKEN, other.key()).status()).isEqualTo(403);
    assertThat(http.get(path).code()).isEqualTo("INVALID_TOKEN");
    assertThat(http.get("/api/v1/reservations/9999", Visitor.TOKEN, visitor.key()).code())
        .isEqualTo("RESERVATION_NOT_FOUND");
  }

  @Test
  void a_user_sees_all_their_reservations_the_newest_first_also_when_the_admission_has_ended() {
    String path = "/api/v1/users/1/reservations";
    assertThat(http.get(path, Visitor.TOKEN, visitor.key()).text())
        .isEqualTo("{\"userId\":1,\"reservations\":[]}");
    visitor.pay("first", visitor.held(2, 1));
    Visitor again = Visitor.entered(http, 1, 1);
    again.pay("second", again.held(3));
    for (String token : new String[] {visitor.key(), visitor.pass(), again.key()}) {
      Reply seen = http.get(path, Visitor.TOKEN, token);
      assertThat(seen.status()).isEqualTo(200);
      JsonNode list = seen.json().path("reservations");
      assertThat(list.findValuesAsString("amount")).containsExactly("100", "200");
      assertThat(list.path(0).path("seatIds").toString()).isEqualTo("[3]");
      assertThat(list.path(1).path("seatIds").toString()).isEqualTo("[1,2]");
    }
  }

  @Test
  void a_user_s_reservations_are_shown_to_nobody_else() {
    Visitor other = Visitor.entered(http, 2, 1);
    String mine = "/api/v1/users/1/reservations";
    assertThat(http.get(mine).code()).isEqualTo("INVALID_TOKEN");
    assertThat(http.get(mine, Visitor.TOKEN, visitor.key().replace("key", "pass")).status())
        .isEqualTo(401);
    assertThat(http.get(mine, Visitor.TOKEN, other.key()).code()).isEqualTo("FORBIDDEN");
    assertThat(http.get("/api/v1/users/9999/reservations", Visitor.TOKEN, other.key()).code())
        .isEqualTo("USER_NOT_FOUND");
    assertThat(http.get("/api/v1/users/x/reservations", Visitor.TOKEN, other.key()).code())
        .isEqualTo("INVALID_REQUEST");
  }

  @Test
  void a_payment_key_gets_its_first_answer_and_no_other_body() {
    String hold = visitor.held(1);
    Reply first = visitor.pay("p", hold);
    assertThat(visitor.pay("p", hold).text()).isEqualTo(first.text());
    Visitor again = Visitor.entered(http, 1, 1);
    assertThat(again.pay("p", again.held(2)).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(again.pay("q", hold).code()).isEqualTo("HOLD_NOT_FOUND");
  }

  @Test
  void who_has_too_few_points_pays_nothing() {
    app.bean(JdbcClient.class)
        .sql("UPDATE point_balances SET balance = 99 WHERE user_id = 1")
        .update();
    String hold = visitor.held(1);
    Reply refused = visitor.pay("p", hold);
    assertThat(refused.status()).isEqualTo(402);
    assertThat(refused.code()).isEqualTo("INSUFFICIENT_POINTS");
    assertThat(TestStores.ledger(app).path("payments").path("count").asLong()).isZero();
    app.bean(JdbcClient.class)
        .sql("UPDATE point_balances SET balance = 1000 WHERE user_id = 1")
        .update();
    assertThat(visitor.pay("p", hold).status()).isEqualTo(201);
  }

  @Test
  void nobody_pays_for_what_is_not_theirs() {
    String hold = visitor.held(1);
    Visitor other = Visitor.entered(http, 2, 1);
    assertThat(other.pay("p", hold).status()).isEqualTo(403);
    assertThat(other.pay("p", "nonsense").code()).isEqualTo("HOLD_NOT_FOUND");
    Visitor thief = new Visitor(http, 2, 1, visitor.key(), visitor.pass());
    assertThat(thief.pay("p", hold).status()).isEqualTo(401);
    visitor.leave();
    assertThat(visitor.pay("p", hold).code()).isEqualTo("NOT_ADMITTED");
  }

  @Test
  void the_database_sells_a_seat_once_even_when_redis_has_forgotten() {
    String hold = visitor.held(1);
    JdbcClient jdbc = app.bean(JdbcClient.class);
    jdbc.sql(
            "INSERT INTO reservations (id, user_id, schedule_id, hold_id, amount)"
                + " VALUES (77, 2, 1, 'other', 100)")
        .update();
    jdbc.sql("INSERT INTO reserved_seats VALUES (1, 1, 77)").update();
    assertThat(visitor.pay("p", hold).code()).isEqualTo("HOLD_EXPIRED");
    assertThat(http.get("/api/v1/users/1/points").json().path("balance").asLong()).isEqualTo(1000);
    assertThat(visitor.hold("k", 1).code()).isEqualTo("SEAT_TAKEN");
  }

  @Test
  void an_event_leaves_and_is_counted_once() {
    visitor.pay("p", visitor.held(1, 2));
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(
                        app.bean(JdbcClient.class)
                            .sql(
                                "SELECT COUNT(*) FROM outbox o JOIN consumed_events c"
                                    + " ON c.event_id = o.event_id WHERE published_at IS NOT NULL")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1));
    app.bean(JdbcClient.class).sql("UPDATE outbox SET published_at = NULL").update();
    await()
        .atMost(30, SECONDS)
        .until(
            () -> {
              var ledger = TestStores.ledger(app);
              return ledger.path("outbox").path("pending").asLong() == 0
                  && ledger.path("consumer").path("lag").isNumber()
                  && ledger.path("consumer").path("lag").asLong() == 0;
            });
    assertThat(
            app.bean(JdbcClient.class)
                .sql("SELECT seats_sold FROM schedule_sales WHERE schedule_id = 1")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void unknown_users_and_schedules_are_not_found() {
    assertThat(http.get("/api/v1/users/9999/points").code()).isEqualTo("USER_NOT_FOUND");
    assertThat(http.get("/api/v1/schedules/99/seats").code()).isEqualTo("SCHEDULE_NOT_FOUND");
    assertThat(http.get("/api/v1/schedules/x/seats").code()).isEqualTo("INVALID_REQUEST");
  }
}
