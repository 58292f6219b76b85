package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverloadIT {
  private static SlowRedis redis;

  @BeforeAll
  static void start(Endpoints stores) {
    redis = new SlowRedis(stores);
  }

  @AfterAll
  static void stop() {
    redis.close();
  }

  @AfterEach
  void heal() {
    redis.heal();
  }

  @Test
  void what_waited_too_long_is_shed_and_what_finishes_is_not(Endpoints stores) {
    try (RunningApp app =
        RunningApp.on(
            stores,
            redis.property(),
            "--spring.data.redis.timeout=5s",
            "--server.tomcat.threads.max=2",
            "--server.tomcat.threads.min-spare=2",
            "--protection.longest-wait=100ms",
            "--protection.longest-wait-to-finish=1m")) {
      TestStores.seed(app);
      Visitor visitor = Visitor.entered(app.http(), 1, 1);
      redis.slowDown(Duration.ofMillis(400));
      List<CompletableFuture<Reply>> entries = entries(app, 20);
      await().until(() -> gauge(app, "headroom.requests.queued") >= 10);
      Reply left = visitor.leave();
      redis.heal();
      List<Reply> replies = entries.stream().map(CompletableFuture::join).toList();
      assertThat(left.status()).as(left.text()).isEqualTo(204);
      assertThat(replies).extracting(Reply::status).containsOnly(200, 503).contains(200, 503);
      replies.stream()
          .filter(reply -> reply.status() == 503)
          .forEach(reply -> assertThat(reply.code()).isEqualTo("OVERLOADED"));
      assertThat(Visitor.enter(app.http(), 50, 1).status()).isEqualTo(200);
    }
  }

  @Test
  void a_frozen_redis_hangs_nobody_and_is_spared_until_it_answers(Endpoints stores) {
    try (RunningApp app =
        RunningApp.on(
            stores,
            redis.property(),
            "--spring.data.redis.timeout=300ms",
            "--redis.breaker-wait=500ms")) {
      TestStores.seed(app);
      assertThat(Visitor.enter(app.http(), 1, 2).status()).isEqualTo(200);
      redis.slowDown(Duration.ofMinutes(5));
      for (CompletableFuture<Reply> entry : entries(app, 60)) {
        Reply reply = entry.orTimeout(15, TimeUnit.SECONDS).join();
        assertThat(reply.status()).as(reply.text()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("QUEUE_UNAVAILABLE");
        assertThat(reply.response().headers().firstValue("Retry-After")).isPresent();
      }
      await()
          .untilAsserted(
              () -> {
                Visitor.enter(app.http(), 1, 2);
                assertThat(metrics(app))
                    .contains(
                        "resilience4j_circuitbreaker_state{name=\"redis\",state=\"open\"} 1.0");
              });
      long refusedBefore = notPermitted(app);
      entries(app, 20).forEach(CompletableFuture::join);
      assertThat(notPermitted(app)).isGreaterThan(refusedBefore);
      assertThat(app.http().get("/v3/api-docs").status()).isEqualTo(200);
      redis.heal();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> Visitor.enter(app.http(), 1, 2).status() == 200);
    }
  }

  @Test
  void readiness_goes_down_first_and_what_was_begun_is_finished(Endpoints stores) throws Exception {
    RunningApp app =
        RunningApp.on(
            stores, redis.property(), "--spring.data.redis.timeout=9s", "--shutdown.drain=5s");
    TestStores.seed(app);
    Http http = app.http();
    Http management = app.management();
    assertThat(Visitor.enter(http, 1, 1).status()).isEqualTo(200);
    redis.slowDown(Duration.ofSeconds(5));
    List<CompletableFuture<Reply>> begun = entries(app, 3);
    await().until(() -> gauge(app, "headroom.requests.inflight") >= 3);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(app::close);
    await().until(() -> management.get("/actuator/health/readiness").status() == 503);
    assertThat(http.get("/nowhere").status()).isEqualTo(404);
    for (CompletableFuture<Reply> entry : begun) {
      assertThat(entry.join().status()).isEqualTo(200);
    }
    closing.join();
    assertThatThrownBy(() -> http.get("/nowhere"))
        .hasStackTraceContaining("java.net.ConnectException");
  }

  private static List<CompletableFuture<Reply>> entries(RunningApp app, int count) {
    List<CompletableFuture<Reply>> entries = new ArrayList<>();
    for (int user = 2; user < count + 2; user++) {
      entries.add(
          app.http()
              .postLater(
                  Visitor.WAITING + "/enter",
                  "{\"userId\": %d, \"scheduleId\": 2}".formatted(user)));
    }
    return entries;
  }

  private static double gauge(RunningApp app, String name) {
    return app.bean(MeterRegistry.class).get(name).gauge().value();
  }

  private static String metrics(RunningApp app) {
    return app.management().get("/actuator/prometheus").text();
  }

  private static long notPermitted(RunningApp app) {
    return (long)
        app.bean(MeterRegistry.class)
            .get("resilience4j.circuitbreaker.not.permitted.calls")
            .counter()
            .count();
  }
}
