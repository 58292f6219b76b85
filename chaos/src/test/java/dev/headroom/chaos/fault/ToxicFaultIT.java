package dev.headroom.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.toxiproxy.ToxiproxyUnderTest;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.Store;
import dev.headroom.testbed.process.Ports;
import eu.rekawek.toxiproxy.Proxy;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
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
import org.junit.jupiter.params.provider.CsvSource;

/** In front of a real Redis. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToxicFaultIT {
  private static Stack stack;
  private static URI redis;
  private final Remembered log = new Remembered();
  private ToxiproxyUnderTest toxiproxy;
  private Proxy proxy;
  private Surroundings surroundings;

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
    proxy =
        toxiproxy
            .client()
            .createProxy("redis", "127.0.0.1:" + Ports.free(), "127.0.0.1:" + redis.getPort());
    surroundings = Places.behind(toxiproxy.url(), redis);
  }

  @AfterEach
  void stopToxiproxy() throws IOException {
    toxiproxy.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          latency    | delay=80 ms
          latency    | delay=80 ms, direction=upstream
          latency    | delay=80 ms, jitter=40 ms
          bandwidth  | rate=100
          bandwidth  | rate=100, direction=upstream
          timeout    |
          reset      |
          reset      | direction=upstream, after=10 ms
          slow-close | delay=300 ms
          slicer     | size=100 B, delay=20 ms
          limit-data | bytes=1 KB
          down       |
          """)
  void a_fault_shows_while_it_is_in_force_and_not_before_or_after(String type, String parameters)
      throws Exception {
    Fault fault = Faults.of(type, Places.parameters("on=redis", parameters));
    Effect effect = fault.effect(surroundings);

    assertThat(Places.shows(effect)).as("before").isFalse();
    Injected injected = fault.inject(surroundings, log);
    assertThat(Places.shows(effect)).as("during").isTrue();
    assertThat(log.open()).as("written down").hasSize(1);
    injected.close();
    assertThat(Places.shows(effect)).as("after").isFalse();
    assertThat(log.open()).as("struck out").isEmpty();
    assertThat(proxy.toxics().getAll()).isEmpty();
  }

  @Test
  void undoing_twice_or_after_another_did_is_no_error() throws Exception {
    Injected injected = fault("latency", "delay=50 ms").inject(surroundings, log);
    toxiproxy.client().reset();
    injected.close();
    injected.close();
    assertThat(proxy.toxics().getAll()).isEmpty();
    assertThat(log.open()).isEmpty();
  }

  @Test
  void two_of_a_kind_are_undone_one_by_one() throws Exception {
    Injected first = fault("latency", "delay=50 ms").inject(surroundings, log);
    Injected second = fault("latency", "delay=50 ms").inject(surroundings, log);
    assertThat(proxy.toxics().getAll()).hasSize(2);
    first.close();
    assertThat(proxy.toxics().getAll()).hasSize(1);
    second.close();
    assertThat(proxy.toxics().getAll()).isEmpty();
  }

  @Test
  void where_one_of_several_stores_has_no_proxy_nothing_is_in_force() throws Exception {
    Fault all = Faults.of("down", Map.of("on", "all"));
    assertThatExceptionOfType(MissingPartException.class)
        .isThrownBy(() -> all.inject(surroundings, log))
        .withMessageContaining("database");
    assertThat(toxiproxy.client().getProxy("redis").isEnabled()).isTrue();
    assertThat(log.open()).isEmpty();
  }

  @Test
  void what_can_not_be_written_down_is_not_done() throws Exception {
    UndoLog full =
        undo -> {
          throw new IOException("no space left on device");
        };
    assertThatIOException()
        .isThrownBy(() -> fault("latency", "delay=50 ms").inject(surroundings, full))
        .withMessageContaining("no space");
    assertThat(proxy.toxics().getAll()).isEmpty();
  }

  private static Fault fault(String type, String parameters) {
    return Faults.of(type, Places.parameters("on=redis", parameters));
  }
}
