package dev.headroom.capacity.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.slo.Objective;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConstantLoadTest {
  private static final Path SCENARIOS = Path.of("../gatling-simulations/scenarios");
  private static final Duration COUNTED = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void only_the_last_phase_counts_and_the_load_stays_in_it() {
    Scenario constant =
        ConstantLoad.of(bundled("baseline"), 120.4, Duration.ofSeconds(30), COUNTED);

    assertThat(constant.phases())
        .containsExactly(
            new Phase("rising", Duration.ofSeconds(10), 0, 120, false),
            new Phase("settling", Duration.ofSeconds(20), 120, 120, false),
            new Phase("steady", COUNTED, 120, 120, true));
    assertThat(constant.countedLength()).isEqualTo(COUNTED);
  }

  @Test
  void a_rate_need_not_be_whole_and_people_are_never_none() {
    assertThat(ConstantLoad.level(bundled("breakpoint"), 0.25)).isEqualTo(0.25);
    assertThat(ConstantLoad.level(bundled("baseline"), 0.25)).isEqualTo(1);
  }

  @Test
  void it_settles_for_a_visit_of_a_person_within_reason() {
    // ten requests, 5 s of thought each; four of 1.75 s; a mix has no visit; 11 of 0.2 s are short
    assertThat(ConstantLoad.settling(bundled("baseline"))).isEqualTo(Duration.ofSeconds(50));
    assertThat(ConstantLoad.settling(bundled("booking-rate"))).isEqualTo(Duration.ofSeconds(7));
    assertThat(ConstantLoad.settling(bundled("browse"))).isEqualTo(Duration.ofSeconds(4));
    assertThat(ConstantLoad.settling(bundled("journey"))).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void more_work_than_the_scenario_had_gets_more_data_and_less_gets_no_less() {
    Scenario written = bundled("booking-rate");
    Scenario heavy = ConstantLoad.of(written, 12_000, Duration.ofSeconds(6), COUNTED);
    Scenario light = ConstantLoad.of(written, 10, Duration.ofSeconds(6), COUNTED);

    double visits = 12_000 * (1 + 4 + 20);
    assertThat((double) heavy.data().users()).isGreaterThanOrEqualTo(visits);
    assertThat(light.data()).isEqualTo(written.data());
  }

  @Test
  void what_is_written_is_read_again_the_same() throws Exception {
    Scenario constant =
        ConstantLoad.of(bundled("breakpoint"), 62.5, Duration.ofSeconds(6), COUNTED);
    Path file = Files.writeString(folder.resolve("constant.yaml"), constant.toYaml());

    assertThat(Scenario.read(file).phases()).isEqualTo(constant.phases());
    assertThat(Scenario.read(file).load().untilBroken()).isFalse();
  }

  @Test
  void a_promised_throughput_asks_for_a_load_and_a_promised_time_does_not() {
    assertThat(bundled("booking-rate").objectives())
        .filteredOn(ConstantLoad::asksForLoad)
        .extracting(Objective::name)
        .containsExactly("Bookings a second");
  }

  private static Scenario bundled(String name) {
    return Scenario.read(SCENARIOS.resolve(name + ".yaml"));
  }
}
