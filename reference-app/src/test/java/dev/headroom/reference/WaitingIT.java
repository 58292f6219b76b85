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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitingIT {
  private static RunningApp app;
  private Http http;

  @BeforeAll
  static void start(Endpoints stores) {
    app =
        RunningApp.on(
            stores, "--waiting.permits-per-schedule=2", "--waiting.admission-interval=200ms");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(app);
    http = app.http();
  }

  @Test
  void who_comes_first_is_admitted_at_once() {
    Reply ticket = Visitor.enter(http, 1, 1);
    assertThat(ticket.status()).isEqualTo(200);
    assertThat(ticket.json().path("admitted").asBoolean()).isTrue();
    assertThat(ticket.json().path("position").asLong()).isZero();
    assertThat(ticket.field("userKey")).isNotEqualTo(ticket.field("admittedToken")).isNotBlank();
    assertThat(ticket.json().path("expiresAt").asString()).endsWith("Z");
  }

  @Test
  void who_finds_no_permit_waits_in_order_of_arrival() {
    fill();
    Reply third = Visitor.enter(http, 3, 1);
    Reply fourth = Visitor.enter(http, 4, 1);
    assertThat(third.json().path("admitted").asBoolean()).isFalse();
    assertThat(third.json().path("admittedToken").isNull()).isTrue();
    assertThat(third.json().path("position").asLong()).isEqualTo(1);
    assertThat(fourth.json().path("position").asLong()).isEqualTo(2);
    assertThat(fourth.json().path("waitingCount").asLong()).isEqualTo(2);
    assertThat(fourth.json().path("estimatedWaitSeconds").asLong()).isPositive();
  }

  @Test
  void entering_again_gives_the_same_ticket() {
    assertThat(Visitor.enter(http, 1, 1).text()).isEqualTo(Visitor.enter(http, 1, 1).text());
    fill();
    Reply waiting = Visitor.enter(http, 3, 1);
    assertThat(Visitor.enter(http, 3, 1).field("userKey")).isEqualTo(waiting.field("userKey"));
    assertThat(Visitor.enter(http, 3, 2).field("userKey")).isNotEqualTo(waiting.field("userKey"));
  }

  @Test
  void a_permit_given_back_goes_to_the_next_in_line() {
    Visitor first = Visitor.entered(http, 1, 1);
    Visitor.entered(http, 2, 1);
    Visitor third = Visitor.entered(http, 3, 1);
    Visitor fourth = Visitor.entered(http, 4, 1);
    assertThat(first.leave().status()).isEqualTo(204);
    await().atMost(10, SECONDS).until(() -> third.status().json().path("admitted").asBoolean());
    assertThat(fourth.status().json().path("position").asLong()).isEqualTo(1);
    assertThat(first.status().status()).isEqualTo(410);
  }

  @Test
  void a_place_given_up_moves_the_others_on() {
    fill();
    Visitor third = Visitor.entered(http, 3, 1);
    Visitor fourth = Visitor.entered(http, 4, 1);
    assertThat(third.leave().status()).isEqualTo(204);
    assertThat(third.leave().status()).isEqualTo(204);
    assertThat(fourth.status().json().path("position").asLong()).isEqualTo(1);
  }

  @Test
  void who_has_left_gets_another_ticket() {
    Visitor first = Visitor.entered(http, 1, 1);
    first.leave();
    assertThat(Visitor.entered(http, 1, 1).key()).isNotEqualTo(first.key());
  }

  @Test
  void unknown_schedules_and_users_are_refused() {
    assertThat(Visitor.enter(http, 1, 999).code()).isEqualTo("SCHEDULE_NOT_FOUND");
    Reply user = Visitor.enter(http, 999_999, 1);
    assertThat(user.status()).isEqualTo(404);
    assertThat(user.code()).isEqualTo("USER_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"userId\": 1}",
        "{\"userId\": 0, \"scheduleId\": 1}",
        "{\"userId\": -1, \"scheduleId\": 1}",
        "{\"userId\": \"x\", \"scheduleId\": 1}",
        "{\"userId\": 99999999999999999999, \"scheduleId\": 1}"
      })
  void a_body_that_makes_no_sense_is_an_invalid_request(String body) {
    Reply reply = http.post(Visitor.WAITING + "/enter", body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("INVALID_REQUEST");
    assertThat(reply.response().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
  }

  @Test
  void a_forged_token_is_refused() {
    Visitor visitor = Visitor.entered(http, 1, 1);
    String forged = visitor.key().substring(0, visitor.key().length() - 22) + "A".repeat(22);
    for (String token : new String[] {"nonsense", forged, visitor.key().replace("key", "pass")}) {
      Reply status = http.get(Visitor.WAITING + "/status", Visitor.TOKEN, token);
      assertThat(status.status()).isEqualTo(401);
      assertThat(status.code()).isEqualTo("INVALID_TOKEN");
      assertThat(http.delete(Visitor.WAITING, Visitor.TOKEN, token).code())
          .isEqualTo("INVALID_TOKEN");
    }
    assertThat(http.get(Visitor.WAITING + "/status").code()).isEqualTo("INVALID_TOKEN");
    assertThat(visitor.status().status()).isEqualTo(200);
  }

  @Test
  void what_does_not_exist_is_a_problem_too() {
    assertThat(http.get("/nowhere").code()).isEqualTo("NOT_FOUND");
    Reply method = http.get(Visitor.WAITING + "/enter");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.code()).isEqualTo("METHOD_NOT_ALLOWED");
  }

  private void fill() {
    Visitor.entered(http, 1, 1);
    Visitor.entered(http, 2, 1);
  }
}
