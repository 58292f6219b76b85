package dev.headroom.capacity.judge.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.size.ErlangC;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import dev.headroom.capacity.slo.Verdict;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BottlenecksTest {

  @Test
  void a_pass_says_what_would_be_full_first_and_when() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promising("response time p95", "< 500 ms")
            .level("app.cpu.percent", s -> 40)
            .level("machine.cpu.percent", s -> 62)
            .pool(4, s -> 0)
            .judged(Verdict.PASS)
            .diagnosis();

    assertThat(diagnosis.bottlenecks())
        .extracting(Diagnosis.Bottleneck::resource)
        .containsExactly("machine.cpu", "app.cpu", "app.db.pool");
    assertThat(diagnosis.bottlenecks().get(0).evidence())
        .hasToString(
            "62\u00a0% of the machine\u2019s CPU was in use on average, 50\u00a0ms a request.");
    assertThat(diagnosis.bottlenecks().get(0).advice())
        .asString()
        .contains("at 1.6 times this load");
    assertThat(diagnosis.actions()).isEmpty();
  }

  @Test
  void a_narrow_pass_says_what_to_relieve() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promisingOf("machine.cpu.percent", "< 82 %")
            .level("machine.cpu.percent", s -> 80)
            .judged(Verdict.PASS)
            .diagnosis();

    assertThat(diagnosis.actions().get(0).what())
        .hasToString("Give the machine\u2019s CPU more room before relying on it.");
  }

  @Test
  void an_invalid_run_says_how_to_get_a_valid_one() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promising("response time p95", "< 500 ms")
            .broken(
                new TrustCheck(
                    Message.of("Generator CPU"),
                    false,
                    Message.of("97 %"),
                    Message.of("below 80 %"),
                    1.2,
                    Gravity.INVALIDATES,
                    Message.of("The generator\u2019s CPU was at 97 %"),
                    Message.of("Use --injectors 2.")))
            .judged(Verdict.INVALID)
            .diagnosis();

    assertThat(diagnosis.actions()).hasSize(1);
    assertThat(diagnosis.actions().get(0).what()).hasToString("Use --injectors 2.");
    assertThat(diagnosis.actions().get(0).why())
        .hasToString("The generator\u2019s CPU was at 97 %.");
  }

  @Test
  void too_few_requests_say_how_much_longer_to_measure() {
    Diagnosis diagnosis =
        new MadeUpTrouble()
            .promising("response time p99.9", "< 500 ms")
            .judged(Verdict.INCONCLUSIVE)
            .diagnosis();

    assertThat(diagnosis.actions().get(0).what()).hasToString("Measure 3.4 times as long.");
  }

  @Test
  void a_wait_before_servers_alike_is_that_of_the_tables() {
    // Kleinrock's M/M/1: rho / (1 - rho) services; M/M/2 at 75 %: rho^2 / (1 - rho^2) services.
    assertThat(ErlangC.meanWait(8, 0.1, 1)).isCloseTo(0.4, within(1e-12));
    assertThat(ErlangC.meanWait(15, 0.1, 2)).isCloseTo(0.1 * 0.5625 / 0.4375, within(1e-12));
    assertThat(ErlangC.meanWait(20, 0.1, 2)).isInfinite();
  }

  @Test
  void totals_that_begin_anew_go_on_growing() {
    Samples samples =
        new MadeUpTrouble().total("app.db.acquires", s -> s == 30 ? -300 : 10).scene().samples();

    assertThat(samples.rate("app.db.acquires", new MadeUpTrouble().scene().window()))
        .isBetween(9.0, 11.0);
  }
}
