package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Many want the same, over two instances. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RivalsIT {
  private static RunningApp one;
  private static RunningApp two;

  @BeforeAll
  static void start(Endpoints stores) {
    one = RunningApp.on(stores, TestStores.patiently());
    two = RunningApp.on(stores, TestStores.patiently());
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
  void a_hundred_rivals_for_one_seat_have_one_winner() {
    List<Visitor> rivals =
        LongStream.rangeClosed(1, 100)
            .mapToObj(user -> Visitor.entered(instance(user), user, 1))
            .toList();
    List<CompletableFuture<Reply>> replies =
        rivals.stream().map(rival -> rival.holdLater("k", 50)).toList();
    assertThat(replies.stream().map(CompletableFuture::join).map(Reply::status))
        .containsOnly(201, 409)
        .containsOnlyOnce(201);
  }

  @Test
  void a_hundred_payments_with_one_key_charge_once_and_answer_alike() {
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    Visitor overTheOther = new Visitor(two.http(), 1, 1, visitor.key(), visitor.pass());
    String hold = visitor.held(1, 2);
    List<CompletableFuture<Reply>> replies =
        IntStream.range(0, 100)
            .mapToObj(i -> (i % 2 == 0 ? visitor : overTheOther).payLater("p", hold))
            .toList();
    List<Reply> answers = replies.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(Reply::status).containsOnly(201);
    assertThat(answers.stream().map(Reply::text).distinct()).hasSize(1);
    JsonNode ledger = TestStores.ledger(one);
    assertThat(ledger.path("payments").path("count").asLong()).isEqualTo(1);
    assertThat(ledger.path("points").path("spent").asLong()).isEqualTo(200);
    TestStores.assertBalanced(ledger);
  }

  @Test
  void one_hold_paid_under_many_keys_is_charged_once() {
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    String hold = visitor.held(1);
    List<CompletableFuture<Reply>> replies =
        IntStream.range(0, 30).mapToObj(i -> visitor.payLater("p" + i, hold)).toList();
    assertThat(replies.stream().map(CompletableFuture::join).map(Reply::status))
        .containsOnlyOnce(201)
        .allMatch(status -> status < 500);
    TestStores.assertBalanced(TestStores.ledger(one));
  }

  @Test
  void parallel_payments_lose_no_update_and_overdraw_no_balance() {
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    List<String> holds =
        LongStream.rangeClosed(1, 15).mapToObj(seat -> visitor.held(seat)).toList();
    List<CompletableFuture<Reply>> replies =
        holds.stream().map(hold -> visitor.payLater("p" + hold, hold)).toList();
    assertThat(replies.stream().map(CompletableFuture::join).map(Reply::status))
        .allMatch(status -> status == 201 || status == 402 || status == 403);
    JsonNode ledger = TestStores.ledger(one);
    assertThat(ledger.path("points").path("spent").asLong()).isBetween(100L, 1000L);
    TestStores.assertBalanced(ledger);
  }

  private static Http instance(long user) {
    return (user % 2 == 0 ? one : two).http();
  }
}
