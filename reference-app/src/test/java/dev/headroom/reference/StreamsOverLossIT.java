package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.redis.RedisUnavailableException;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.junit.TestbedExtension;
import dev.headroom.testbed.redis.RedisNode;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Redis is away when the app starts, and goes again. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamsOverLossIT {
  private static final long SCHEDULE = 6_000_000;

  @Test
  void listeners_are_told_once_redis_is_there_and_again_after_it_came_back_empty(
      Stack stack, Endpoints stores) throws Exception {
    try (RedisNode redis = stack.add(site -> RedisNode.start(site, "late"))) {
      redis.kill();
      try (RunningApp app =
          RunningApp.on(
              stores,
              redis,
              "--waiting.permits-per-schedule=1",
              "--waiting.streams.position-interval=200ms",
              "--waiting.streams.sync-interval=2s",
              "--redis.breaker-wait=200ms")) {
        Reply refused =
            app.http()
                .get(
                    Visitor.WAITING + "/subscribe?userKey=key.1.1." + "A".repeat(22),
                    "Accept",
                    "text/event-stream");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("QUEUE_UNAVAILABLE");
        assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();

        redis.restart();
        assertAdmitted(app);
        WaitingLine line = app.bean(WaitingLine.class);
        WaitingToken waiting = line.enter(9, SCHEDULE).key();
        try (EventReader lost = EventReader.on(app.http(), waiting.text())) {
          await().atMost(10, SECONDS).until(() -> lost.position() > 0);
          redis.restart();
          await().atMost(30, SECONDS).until(lost::isComplete);
          assertThat(lost.of("admitted")).isEmpty();
        }
        assertAdmitted(app);
      }
    }
  }

  private static void assertAdmitted(RunningApp app) {
    WaitingLine line = app.bean(WaitingLine.class);
    await()
        .ignoreException(RedisUnavailableException.class)
        .atMost(30, SECONDS)
        .until(() -> line.enter(1, SCHEDULE).pass().isPresent());
    WaitingToken first = settled(() -> line.enter(1, SCHEDULE).key());
    WaitingToken second = settled(() -> line.enter(2, SCHEDULE).key());
    try (EventReader reader = EventReader.on(app.http(), second.text())) {
      await().atMost(10, SECONDS).until(() -> reader.position() == 1);
      settled(() -> line.leave(first, Caller.anyone()));
      settled(() -> line.admit(SCHEDULE));
      await().atMost(10, SECONDS).until(reader::isAdmitted);
    }
  }

  /** Redis may be out of reach here and there for a moment, also after calls that went well. */
  private static <T> T settled(Callable<T> call) {
    return await()
        .ignoreException(RedisUnavailableException.class)
        .atMost(30, SECONDS)
        .until(call, answer -> true);
  }
}
