package dev.headroom.capacity.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.preflight.Finding.Severity;
import dev.headroom.capacity.scenario.Scenario;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NeedsTest {
  private static final MachineLimits SMALL = machine(2, 22_000, 20_000, 28_232);

  private static final Written RUSH =
      Written.sound()
          .load("closed", "{name: rush, duration: 30 s, users: 0 to 10000}")
          .with("users: 20000", "users: 40000")
          .steps("enter, stream, hold, pay");

  @Test
  void a_crowd_that_one_process_can_hold_takes_one_generator_and_the_usual_address() {
    Needs needs = needs(RUSH, SMALL);
    assertThat(needs.people()).isEqualTo(10_000);
    assertThat(needs.injectors()).isOne();
    assertThat(needs.addresses()).isZero();
    assertThat(needs.met()).isTrue();
  }

  @Test
  void the_last_call_of_each_who_goes_over_to_a_stream_stays_open_for_its_keep_alive() {
    long brief = needs(RUSH, SMALL).connections();
    long lasting = needs(RUSH.with("keepAlive: 5 s", "keepAlive: 60 s"), SMALL).connections();
    assertThat(brief).isEqualTo(10_000 + 5 * 10_000 / 30 + 1);
    assertThat(lasting).isEqualTo(20_000);
  }

  @Test
  void a_crowd_beyond_the_files_of_one_process_is_dealt_over_several() {
    Written crowd = RUSH.with("0 to 10000", "0 to 30000");
    Needs needs = needs(crowd, SMALL);
    assertThat(needs.injectors()).isEqualTo((int) Math.ceil(needs.connections() / 19_600.0));
    assertThat(found(needs, Need.Kind.FILES)).contains("20,000 in each of " + needs.injectors());
    assertThat(needs.met()).isTrue();

    Needs forced = Needs.of(scenario(crowd), Map.of(), 1, OptionalInt.of(1), SMALL);
    assertThat(forced.met()).isFalse();
    assertThat(need(forced, Need.Kind.FILES).mend()).isEqualTo("--injectors " + needs.injectors());
  }

  @Test
  void more_connections_than_an_address_has_ports_go_out_from_several() {
    Written crowd = RUSH.with("0 to 10000", "0 to 30000").with("keepAlive: 5 s", "keepAlive: 1 s");
    Needs needs = needs(crowd, SMALL);
    assertThat(needs.connections()).isGreaterThan(28_232);
    assertThat(needs.addresses()).isEqualTo(2);

    Needs elsewhere =
        needs(
            crowd,
            new MachineLimits(
                2, 22_000, OptionalLong.of(20_000), OptionalLong.of(28_232), false, 1));
    assertThat(elsewhere.addresses()).isZero();
    assertThat(need(elsewhere, Need.Kind.PORTS).severity()).isEqualTo(Severity.CONTRADICTION);
  }

  @Test
  void instances_have_ports_of_their_own() {
    Written crowd = RUSH.with("0 to 10000", "0 to 30000");
    assertThat(Needs.of(scenario(crowd), Map.of(), 3, OptionalInt.empty(), SMALL).addresses())
        .isZero();
  }

  @Test
  void ports_that_linger_count_for_as_long_as_they_do() {
    Written flood =
        Written.sound()
            .load("open", "{name: flood, duration: 10 s, rate: 1000}")
            .steps("concerts")
            .think("0 s");
    assertThat(need(needs(flood, SMALL), Need.Kind.PORTS).severity()).isEqualTo(Severity.FINE);
    Needs lingering =
        needs(
            flood,
            new MachineLimits(
                2, 22_000, OptionalLong.of(20_000), OptionalLong.of(28_232), false, 60));
    assertThat(need(lingering, Need.Kind.PORTS).severity()).isEqualTo(Severity.CONTRADICTION);
  }

  @Test
  void memory_that_is_not_there_stops_a_run() {
    Needs needs = needs(RUSH, machine(2, 1_000, 20_000, 28_232));
    assertThat(needs.met()).isFalse();
    assertThat(need(needs, Need.Kind.MEMORY).mend()).contains("--scale auto");
  }

  @Test
  void what_the_app_cannot_hold_is_its_own_affair_and_only_said() {
    Needs needs = needs(RUSH.with("0 to 10000", "0 to 30000"), SMALL);
    assertThat(need(needs, Need.Kind.ADMITTANCE).severity()).isEqualTo(Severity.DOUBT);
    assertThat(need(needs, Need.Kind.ADMITTANCE).mend()).contains("--instances");
    assertThat(needs.met()).isTrue();
    assertThat(Needs.of(scenario(RUSH), Map.of(), 0, OptionalInt.empty(), SMALL).all())
        .extracting(Need::kind)
        .doesNotContain(Need.Kind.ADMITTANCE, Need.Kind.HEAP);
  }

  @Test
  void what_a_system_does_not_tell_stops_nothing() {
    Needs needs =
        needs(
            RUSH,
            new MachineLimits(2, 22_000, OptionalLong.empty(), OptionalLong.empty(), false, 60));
    assertThat(needs.met()).isTrue();
    assertThat(needs.injectors()).isOne();
  }

  @Test
  void the_largest_faithful_scale_is_the_last_that_the_machine_can_offer() {
    Written flood =
        Written.sound()
            .load("open", "{name: flood, duration: 10 s, rate: 20000}")
            .steps("concerts")
            .think("0 s");
    FaithfulScale chosen = faithful(flood, SMALL);
    // a quarter of two cores at 10,000 requests a second each
    assertThat(chosen.scale()).isEqualTo(0.24);
    assertThat(chosen.bound()).isEqualTo("the largest that generator CPU allows");
    assertThat(faithful(flood, machine(64, 22_000, 20_000, 28_232)).scale()).isEqualTo(1);
  }

  @Test
  void nothing_bounds_a_scale_that_fits() {
    assertThat(faithful(RUSH, machine(16, 22_000, 20_000, 28_232)))
        .isEqualTo(new FaithfulScale(1, "full scale, for which this machine has all it needs"));
  }

  private static FaithfulScale faithful(Written written, MachineLimits machine) {
    return FaithfulScale.of(scenario(written), 1, Map.of(), 1, OptionalInt.empty(), machine);
  }

  private static Needs needs(Written written, MachineLimits machine) {
    return Needs.of(scenario(written), Map.of(), 1, OptionalInt.empty(), machine);
  }

  private static Scenario scenario(Written written) {
    return written.scenario();
  }

  private static Need need(Needs needs, Need.Kind kind) {
    return needs.all().stream().filter(need -> need.kind() == kind).findFirst().orElseThrow();
  }

  private static String found(Needs needs, Need.Kind kind) {
    return need(needs, kind).found();
  }

  private static MachineLimits machine(int cores, long memory, long files, long ports) {
    return new MachineLimits(
        cores, memory, OptionalLong.of(files), OptionalLong.of(ports), true, 1);
  }
}
