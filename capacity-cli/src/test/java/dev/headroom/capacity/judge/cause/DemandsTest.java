package dev.headroom.capacity.judge.cause;

import static dev.headroom.capacity.judge.cause.MadeUpTrouble.CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.judge.capacity.Law;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** 50 calls a second, of which is known what each needs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemandsTest {

  @Test
  void a_demand_is_busy_time_by_calls_and_a_limit_servers_by_demand() {
    // 50 a second for 20 ms each keep one of two connections busy; 100 a second keep both
    Demand pool = demands(new MadeUpTrouble().pool(2, s -> 0)).of("app.db.pool").orElseThrow();

    assertThat(pool.busySeconds()).isCloseTo(1, within(1e-6));
    assertThat(pool.utilisation()).isCloseTo(0.5, within(1e-6));
    assertThat(pool.demandMillis()).isCloseTo(20, within(1e-6));
    assertThat(pool.limit()).isCloseTo(100, within(1e-6));
    assertThat(pool.limit()).isCloseTo(1_000 * pool.servers() / pool.demandMillis(), within(1e-6));
  }

  @Test
  void an_instance_held_to_a_share_of_a_core_is_full_when_that_is() {
    Demand cpu =
        demands(
                new MadeUpTrouble()
                    .level("app.cpu.cores", s -> 0.5)
                    .total("app.cpu.seconds", s -> 0.4))
            .of("app.cpu")
            .orElseThrow();

    assertThat(cpu.servers()).isEqualTo(0.5);
    assertThat(cpu.utilisation()).isCloseTo(0.8, within(1e-6));
    assertThat(cpu.demandMillis()).isCloseTo(8, within(1e-6));
  }

  @Test
  void what_a_collection_leaves_has_no_limit_as_it_does_not_grow_with_calls() {
    Demand heap =
        demands(new MadeUpTrouble().level("app.heap.afterCollection.percent", s -> 60))
            .of("app.heap")
            .orElseThrow();

    assertThat(heap.utilisation()).isCloseTo(0.6, within(1e-6));
    assertThat(heap.limit()).isNaN();
    assertThat(heap.demandMillis()).isNaN();
  }

  @Test
  void laws_hold_where_two_ways_of_measuring_agree() {
    // calls take 40 to 60 ms: 2.5 under way, of whom the app sees 2 or 3
    Demands demands =
        demands(
            new MadeUpTrouble()
                .pool(2, s -> 0)
                .level("app.db.active", s -> 1)
                .level("app.requests.inflight", s -> 2 + s % 2)
                .level("app.requests.queued", s -> 0)
                .total("app.http.calls", s -> CALLS)
                .total("app.http.seconds", s -> CALLS * 0.05));

    assertThat(demands.laws())
        .extracting(Law::id)
        .containsExactly("utilisation", "little", "forced-flow", "response-time");
    assertThat(demands.laws()).allSatisfy(law -> assertThat(law.held()).isTrue());
  }

  @Test
  void a_law_that_does_not_hold_says_where_the_rest_went() {
    Demands demands =
        demands(
            new MadeUpTrouble()
                .level("app.requests.inflight", s -> 1)
                .total("app.http.calls", s -> CALLS * 1.5)
                .total("app.http.seconds", s -> CALLS * 1.5 * 0.02)
                .level("app.requests.queued", s -> 0));

    Law little = law(demands, "little");
    assertThat(little.held()).isFalse();
    assertThat(little.expectedValue()).isCloseTo(2.5, within(0.1));
    assertThat(little.reason()).asString().contains("passed outside the app");
    assertThat(law(demands, "forced-flow").held()).isFalse();
    assertThat(law(demands, "forced-flow").reason())
        .hasToString(
            "25.0 calls a second came from others than this load, such as the run\u2019s own"
                + " inspection.");
    assertThat(law(demands, "response-time").held()).isFalse();
  }

  @Test
  void while_event_streams_are_open_times_of_calls_can_not_be_compared() {
    Demands demands =
        demands(
            new MadeUpTrouble()
                .level("app.streams.open", s -> 40)
                .total("app.http.calls", s -> CALLS)
                .total("app.http.seconds", s -> CALLS * 3));

    assertThat(law(demands, "response-time").held()).isNull();
    assertThat(law(demands, "response-time").reason()).asString().startsWith("Not comparable");
  }

  private static Law law(Demands demands, String id) {
    return demands.laws().stream().filter(law -> law.id().equals(id)).findFirst().orElseThrow();
  }

  private static Demands demands(MadeUpTrouble run) {
    return run.scene().demands();
  }
}
