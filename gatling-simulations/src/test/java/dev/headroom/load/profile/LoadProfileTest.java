package dev.headroom.load.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.feeder.Share;
import dev.headroom.load.scenario.Load;
import dev.headroom.load.scenario.LoadModel;
import dev.headroom.load.scenario.Phase;
import dev.headroom.load.scenario.Range;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoadProfileTest {

  private static final Load UP_AND_DOWN =
      new Load(
          LoadModel.CLOSED,
          null,
          List.of(
              people("up", 10_000, 0, 100),
              people("steady", 2_500, 100, 100),
              people("down", 5_000, 100, 20)));

  private final LoadProfile profile = new LoadProfile(UP_AND_DOWN, Share.WHOLE);

  @Test
  void a_ramp_is_linear() {
    assertThat(IntStream.rangeClosed(0, 10).map(this::usersAtSecond))
        .containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
  }

  @Test
  void phases_of_fractional_length_keep_their_borders() {
    assertThat(usersAtSecond(12)).isEqualTo(100);
    assertThat(usersAtSecond(13)).isEqualTo(92);
    assertThat(usersAtSecond(17)).isEqualTo(28);
    assertThat(usersAtSecond(18)).as("after the end").isEqualTo(20);
  }

  @Test
  void the_phase_is_known_at_any_time() {
    assertThat(profile.phaseAt(Duration.ZERO).name()).isEqualTo("up");
    assertThat(profile.phaseAt(Duration.ofMillis(10_000)).name()).isEqualTo("steady");
    assertThat(profile.phaseAt(Duration.ofMillis(12_500)).name()).isEqualTo("down");
    assertThat(profile.phaseAt(Duration.ofHours(1)).name()).isEqualTo("down");
  }

  @Test
  void the_volume_is_the_area_below_the_curve() {
    assertThat(profile.volume()).isEqualTo(500 + 250 + 300, within(1e-9));
  }

  @Test
  void the_injectors_play_the_whole_between_them() {
    for (int second = 0; second < 18; second++) {
      Duration now = Duration.ofSeconds(second);
      int sum =
          IntStream.rangeClosed(1, 3)
              .map(i -> new LoadProfile(UP_AND_DOWN, new Share(i, 3)).usersAt(now))
              .sum();
      assertThat(sum).isEqualTo(profile.usersAt(now));
    }
  }

  @Test
  void nobody_is_dismissed_while_the_crowd_is_not_too_big() {
    LoadClock clock = clockAt(Duration.ofSeconds(5));
    Crowd crowd = crowdOf(60, clock);

    assertThat(crowd.dismisses()).isFalse();
  }

  @Test
  void the_surplus_is_dismissed_and_no_one_more() {
    LoadClock clock = clockAt(Duration.ofSeconds(11));
    Crowd crowd = crowdOf(25, clock);
    clock.zero(System.currentTimeMillis() - Duration.ofHours(1).toMillis());

    assertThat(IntStream.range(0, 100).filter(i -> crowd.dismisses())).hasSize(5);
  }

  @Test
  void who_comes_to_a_full_crowd_is_sent_away() {
    LoadClock clock = clockAt(Duration.ofHours(1));
    Crowd crowd = crowdOf(20, clock);

    assertThat(crowd.join()).isFalse();
    assertThat(crowd.dismisses()).as("one too many").isFalse();
    assertThat(crowd.come()).isEqualTo(21);
  }

  private int usersAtSecond(int second) {
    return profile.usersAt(Duration.ofSeconds(second));
  }

  @Test
  void a_crowd_shrinks_within_a_phase_or_from_one_to_the_next_or_never() {
    assertThat(profile.shrinks()).isTrue();
    assertThat(shrinks(people("up", 10, 0, 5), people("steady", 10, 5, 5))).isFalse();
    assertThat(shrinks(people("many", 10, 5, 5), people("few", 10, 4, 4))).isTrue();
  }

  private static boolean shrinks(Phase... phases) {
    Load load = new Load(LoadModel.CLOSED, null, List.of(phases));
    return new LoadProfile(load, Share.WHOLE).shrinks();
  }

  private Crowd crowdOf(int people, LoadClock clock) {
    Crowd crowd = new Crowd(profile, clock);
    IntStream.range(0, people).forEach(i -> crowd.join());
    return crowd;
  }

  private LoadClock clockAt(Duration sinceZero) {
    LoadClock clock = new LoadClock(profile.length());
    clock.zero(System.currentTimeMillis() - sinceZero.toMillis());
    return clock;
  }

  private static Phase people(String name, long millis, int from, int to) {
    return new Phase(name, Duration.ofMillis(millis), new Range(from, to), null, null);
  }
}
