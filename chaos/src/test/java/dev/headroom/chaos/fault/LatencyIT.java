package dev.headroom.chaos.fault;

import static eu.rekawek.toxiproxy.model.ToxicDirection.DOWNSTREAM;
import static eu.rekawek.toxiproxy.model.ToxicDirection.UPSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.headroom.chaos.toxiproxy.ToxiproxyUnderTest;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.Store;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In front of a real Redis. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LatencyIT {
  private static final Duration DELAY = Duration.ofMillis(50);

  private static Stack stack;
  private static URI redis;
  private ToxiproxyUnderTest toxiproxy;
  private Proxy proxy;

  @BeforeAll
  static void startRedis() {
    stack = Stack.start(StackSpec.stores(Set.of(Store.REDIS)));
    redis = Objects.requireNonNull(stack.endpoints().redis());
  }

  @AfterAll
  static void stopRedis() {
    stack.close();
  }

  @BeforeEach
  void startToxiproxy() throws IOException {
    toxiproxy = new ToxiproxyUnderTest();
    proxy = toxiproxy.proxyTo(redis.getPort());
  }

  @AfterEach
  void stopToxiproxy() throws IOException {
    toxiproxy.close();
  }

  @ParameterizedTest
  @EnumSource
  void redis_answers_later_by_the_delay_until_it_is_undone(ToxicDirection direction)
      throws IOException {
    try (RedisClient client = new RedisClient(ToxiproxyUnderTest.address(proxy))) {
      Duration before = client.quickestPing();
      Injected injected = Latency.of(direction, DELAY).inject(proxy);
      Duration during = client.quickestPing();
      injected.close();
      Duration after = client.quickestPing();

      assertThat(during).isGreaterThanOrEqualTo(DELAY);
      assertThat(before).as("before").isLessThan(during.dividedBy(2));
      assertThat(after).as("after").isLessThan(during.dividedBy(2));
    }
  }

  @Test
  void jitter_swings_around_the_delay() throws IOException {
    try (RedisClient client = new RedisClient(ToxiproxyUnderTest.address(proxy));
        Injected injected = new Latency(DOWNSTREAM, DELAY, Duration.ofMillis(20)).inject(proxy)) {
      assertThat(client.quickestPing()).isGreaterThanOrEqualTo(Duration.ofMillis(30));
      assertThat(injected).isNotNull();
    }
    assertThat(proxy.toxics().getAll()).isEmpty();
  }

  @Test
  void undoing_twice_or_after_another_did_is_no_error() throws IOException {
    Injected injected = Latency.of(UPSTREAM, DELAY).inject(proxy);
    toxiproxy.client().reset();
    injected.close();
    injected.close();
    assertThat(proxy.toxics().getAll()).isEmpty();
  }

  @Test
  void undoing_that_can_not_be_proven_is_an_error() throws IOException {
    Injected injected = Latency.of(UPSTREAM, DELAY).inject(proxy);
    proxy.delete();
    assertThatIOException().isThrownBy(injected::close).withMessageContaining("404");
  }

  @Test
  void a_second_latency_in_a_direction_is_refused_and_leaves_the_first() throws IOException {
    try (Injected injected = Latency.of(DOWNSTREAM, DELAY).inject(proxy)) {
      assertThatIOException()
          .isThrownBy(() -> Latency.of(DOWNSTREAM, DELAY).inject(proxy))
          .withMessageContaining("already exists");
      Injected otherWay = Latency.of(UPSTREAM, DELAY).inject(proxy);
      assertThat(proxy.toxics().getAll()).hasSize(2);
      otherWay.close();
      assertThat(proxy.toxics().getAll()).hasSize(1);
      assertThat(injected).isNotNull();
    }
  }
}
