package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
class PointsIT {
  private static RunningApp app;

  @BeforeAll
  static void start(Endpoints stores) {
    app =
        RunningApp.on(
            stores,
            TestStores.patiently("--points.most-balance=5000", "--points.most-per-charge=2000"));
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
  void a_charge_adds_points_and_tells_the_balance() {
    Reply charged = charge(1, "a", "100");
    assertThat(charged.status()).isEqualTo(200);
    assertThat(charged.text()).isEqualTo(points(1).text());
    assertThat(charged.json().path("userId").asLong()).isEqualTo(1);
    assertThat(charged.json().path("balance").asLong()).isEqualTo(1100);
    assertThat(points(2).json().path("balance").asLong()).isEqualTo(1000);
    TestStores.assertBalanced(TestStores.ledger(app));
  }

  @Test
  void the_same_key_gets_the_first_answer_with_the_balance_of_then() {
    double before = replays();
    Reply first = charge(1, "a", "100");
    charge(1, "b", "50");
    assertThat(charge(1, "a", "100").text()).isEqualTo(first.text());
    assertThat(points(1).json().path("balance").asLong()).isEqualTo(1150);
    assertThat(replays()).isEqualTo(before + 1);
  }

  @Test
  void the_same_key_with_another_amount_is_refused() {
    charge(1, "a", "100");
    Reply reused = charge(1, "a", "101");
    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(charge(2, "a", "101").status()).as("keys of two users").isEqualTo(200);
    assertThat(points(1).json().path("balance").asLong()).isEqualTo(1100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2001", "1.5", "null", "\"x\"", "9223372036854775808", "{}"})
  void amounts_that_make_no_sense_are_refused(String amount) {
    Reply refused = charge(1, "a", amount);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("INVALID_REQUEST");
    assertThat(charge(1, "a", "100").status()).as("the key is free still").isEqualTo(200);
  }

  @Test
  void keys_that_make_no_sense_are_refused() {
    assertThat(charge(1, "k".repeat(101), "100").code()).isEqualTo("INVALID_REQUEST");
    assertThat(charge(1, "k".repeat(100), "100").status()).isEqualTo(200);
    assertThat(app.http().patch(path(1), "{\"amount\": 100}").code()).isEqualTo("INVALID_REQUEST");
    assertThat(app.http().patch(path(1), "{bad", Visitor.IDEMPOTENCY, "k").code())
        .isEqualTo("INVALID_REQUEST");
  }

  @Test
  void no_balance_grows_beyond_its_bound() {
    charge(1, "a", "2000");
    charge(1, "b", "2000");
    Reply tooMuch = charge(1, "c", "1");
    assertThat(tooMuch.status()).isEqualTo(400);
    assertThat(tooMuch.field("detail")).contains("5000");
    assertThat(charge(1, "b", "2000").status()).as("a repetition").isEqualTo(200);
    TestStores.assertBalanced(TestStores.ledger(app));
  }

  @Test
  void nobody_charges_a_user_who_is_not_there() {
    Reply unknown = charge(9999, "a", "100");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.code()).isEqualTo("USER_NOT_FOUND");
    assertThat(app.http().patch("/api/v1/users/x/points/charge", "{\"amount\": 1}").status())
        .isEqualTo(400);
  }

  @Test
  void a_hundred_charges_with_one_key_charge_once_and_answer_alike() {
    List<Reply> replies =
        all(IntStream.range(0, 100).mapToObj(i -> chargeLater("same", 100)).toList());
    assertThat(replies).extracting(Reply::status).containsOnly(200);
    assertThat(replies.stream().map(Reply::text).distinct()).hasSize(1);
    assertThat(points(1).json().path("balance").asLong()).isEqualTo(1100);
    TestStores.assertBalanced(TestStores.ledger(app));
  }

  @Test
  void parallel_charges_with_many_keys_lose_none() {
    List<Reply> replies =
        all(IntStream.range(0, 100).mapToObj(i -> chargeLater("key-" + i, 10)).toList());
    assertThat(replies).extracting(Reply::status).containsOnly(200);
    assertThat(replies.stream().map(Reply::text).distinct()).as("balances of then").hasSize(100);
    assertThat(points(1).json().path("balance").asLong()).isEqualTo(2000);
    TestStores.assertBalanced(TestStores.ledger(app));
  }

  private static List<Reply> all(List<CompletableFuture<Reply>> replies) {
    return replies.stream().map(CompletableFuture::join).toList();
  }

  private static String path(long user) {
    return "/api/v1/users/" + user + "/points/charge";
  }

  private static Reply charge(long user, String key, String amount) {
    return app.http().patch(path(user), "{\"amount\": " + amount + "}", Visitor.IDEMPOTENCY, key);
  }

  private static CompletableFuture<Reply> chargeLater(String key, long amount) {
    return app.http().patchLater(path(1), "{\"amount\": " + amount + "}", Visitor.IDEMPOTENCY, key);
  }

  private static Reply points(long user) {
    return app.http().get("/api/v1/users/" + user + "/points");
  }

  private static double replays() {
    return app.bean(MeterRegistry.class)
        .get("headroom.idempotent.replays")
        .tag("call", "charge")
        .counter()
        .count();
  }
}
