package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Two instances whose free seats would stay as they are for an hour if nobody told of changes. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FreeSeatsIT {
  private static final String SEATS = "/api/v1/schedules/1/seats";
  private static final String CACHE = "free-seats";
  private static final String[] PATIENT = {
    "--cache.free-seats-life=1h",
    "--protection.longest-wait=30s",
    "--protection.longest-wait-to-finish=30s"
  };
  private static RunningApp one;
  private static RunningApp two;

  @BeforeAll
  static void start(Endpoints stores) {
    one = RunningApp.on(stores, PATIENT);
    two = RunningApp.on(stores, PATIENT);
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(one);
    await().atMost(20, SECONDS).until(() -> free(two).size() == 100);
  }

  @Test
  void a_free_seat_says_its_label_and_price() {
    Reply reply = one.http().get(SEATS);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("scheduleId").asLong()).isEqualTo(1);
    assertThat(reply.json().path("seats").path(99).toString())
        .isEqualTo("{\"seatId\":100,\"label\":\"S100\",\"price\":100}");
  }

  @Test
  void what_one_holds_releases_or_pays_for_shows_at_once() {
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    assertThat(free(one)).hasSize(100);
    String hold = visitor.held(7, 8);
    assertThat(free(one)).hasSize(98).doesNotContain(7L, 8L);
    assertThat(visitor.release(hold).status()).isEqualTo(204);
    assertThat(free(one)).hasSize(100).contains(7L, 8L);
    assertThat(visitor.pay("p", visitor.held(9)).status()).isEqualTo(201);
    assertThat(free(one)).hasSize(99).doesNotContain(9L);
  }

  @Test
  void own_holds_show_at_once_while_many_others_look() {
    List<Visitor> visitors =
        IntStream.rangeClosed(1, 60)
            .mapToObj(user -> Visitor.entered(one.http(), user, 1))
            .toList();
    List<CompletableFuture<Boolean>> seeTheirs =
        visitors.stream()
            .map(
                visitor ->
                    answered(() -> visitor.holdLater("k", visitor.userId()))
                        .thenCompose(held -> answered(() -> one.http().getLater(SEATS)))
                        .thenApply(reply -> seats(reply).contains(visitor.userId())))
            .toList();
    assertThat(seeTheirs.stream().map(CompletableFuture::join)).containsOnly(false);
    assertThat(free(one)).hasSize(40);
  }

  /** A busy machine may answer 503, which asks to come again. */
  private static CompletableFuture<Reply> answered(Supplier<CompletableFuture<Reply>> call) {
    return call.get()
        .thenCompose(
            reply ->
                reply.status() == 503 ? answered(call) : CompletableFuture.completedFuture(reply));
  }

  @Test
  void the_other_instance_learns_of_it_in_a_moment() {
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    String hold = visitor.held(5);
    await().atMost(20, SECONDS).until(() -> !free(two).contains(5L));
    assertThat(visitor.release(hold).status()).isEqualTo(204);
    await().atMost(20, SECONDS).until(() -> free(two).contains(5L));
  }

  @Test
  void whoever_looks_while_nothing_changes_costs_next_to_nothing() {
    free(one);
    long before = Looks.loads(one, CACHE);
    IntStream.range(0, 50).forEach(i -> free(one));
    assertThat(Looks.loads(one, CACHE) - before).isLessThan(10);
  }

  @Test
  void nonsense_on_the_channel_stops_nobody() {
    one.bean(RedissonClient.class)
        .getTopic("seats.changed", StringCodec.INSTANCE)
        .publish("nonsense,,-1,99999999999999999999");
    Visitor visitor = Visitor.entered(one.http(), 1, 1);
    visitor.held(5);
    await().atMost(20, SECONDS).until(() -> !free(two).contains(5L));
  }

  @Test
  void an_ended_hold_and_a_lost_message_show_within_the_life(Endpoints stores) {
    try (RunningApp shortLived =
        RunningApp.on(stores, "--cache.free-seats-life=200ms", "--reservations.hold-life=1s")) {
      Visitor visitor = Visitor.entered(shortLived.http(), 1, 1);
      visitor.held(3);
      assertThat(free(shortLived)).doesNotContain(3L);
      await().atMost(20, SECONDS).until(() -> free(shortLived).contains(3L));
    }
  }

  private static List<Long> free(RunningApp app) {
    return seats(app.http().get(SEATS));
  }

  private static List<Long> seats(Reply reply) {
    return reply.json().path("seats").valueStream().map(s -> s.path("seatId").asLong()).toList();
  }
}
