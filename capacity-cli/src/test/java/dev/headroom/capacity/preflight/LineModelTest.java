package dev.headroom.capacity.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The fluid line against what can be reckoned by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LineModelTest {

  private static Written crowd(String phases) {
    return Written.sound()
        .load("open", phases)
        .steps("enter, stream, leave")
        .think("500 ms")
        .with("schedules: 10", "schedules: 1");
  }

  private static LineForecast forecast(Written plan) {
    return LineModel.of(plan.plan());
  }

  @Test
  void who_finds_an_empty_line_and_a_free_permit_waits_for_nothing() {
    LineForecast line = forecast(crowd("{name: calm, duration: 1 min, rate: 50}"));
    assertThat(line.longest()).isZero();
    assertThat(line.admitted()).isCloseTo(3_000, within(1.0));
  }

  @Test
  void a_line_shrinks_by_a_batch_a_tick() {
    LineForecast line =
        forecast(
            crowd(
                "{name: rush, duration: 1 s, rate: 1000}, {name: after, duration: 2 min, rate: 0.001}"));
    // about 100 go in at once; nine ticks take the rest
    assertThat(line.longest()).isBetween(850.0, 920.0);
    assertThat(line.longestWait()).isBetween(24.0, 30.0);
    assertThat(line.drains()).isTrue();
    assertThat(line.latenessAt(100)).isZero();
    assertThat(line.drainedAt()).isBetween(25.0, 31.0);
  }

  @Test
  void nobody_is_lost() {
    LineForecast line =
        forecast(
            crowd("{name: rush, duration: 20 s, rate: 300}")
                .with(
                    "think: 500 ms", "think: 500 ms\n  giveUp: {share: 50 %, after: 2 s to 10 s}"));
    assertThat(line.gaveUp()).isGreaterThan(100);
    assertThat(line.admitted() + line.gaveUp() + line.left())
        .isCloseTo(line.entered(), within(1.0));
    assertThat(line.entered()).isCloseTo(6_000, within(1.0));
  }

  @Test
  void permits_that_come_back_late_make_admissions_late() {
    Written slow =
        crowd(
                "{name: rush, duration: 1 s, rate: 1000}, {name: after, duration: 5 min, rate: 0.001}")
            .with("think: 500 ms", "think: 9 s");
    // 100 permits, each out for 9 s or a little more: a third of the pace of 100 per 3 s
    LineForecast line = forecast(slow);
    assertThat(line.longestWait()).isBetween(75.0, 110.0);
    assertThat(line.latenessAt(100)).isBetween(45.0, 85.0);
    assertThat(line.latenessAt(50)).isLessThan(line.latenessAt(100));
  }

  @Test
  void permits_that_expire_alone_come_back_after_their_life() {
    Written expiring =
        crowd("{name: rush, duration: 1 s, rate: 1000}, {name: after, duration: 59 s, rate: 0.001}")
            .with("[enter, stream, leave]", "[enter, stream, hold]")
            .app("waiting.admitted-life: 20s");
    // 100 at once, 100 after 20 s, 100 after 40 s
    assertThat(forecast(expiring).admitted()).isCloseTo(300, within(5.0));
  }

  @Test
  void a_closed_crowd_is_never_more_than_it_is() {
    Written closed =
        crowd("{name: x, duration: 1 s, rate: 1}")
            .load(
                "closed",
                "{name: all, duration: 2 min, users: 1000}, {name: few, duration: 1 min, users: 200}");
    LineForecast line = forecast(closed);
    assertThat(line.mostPresent()).isCloseTo(1_000, within(1.0));
    assertThat(line.admitted()).isLessThan(1 + 100 * 62);
    assertThat(line.left()).isLessThanOrEqualTo(200);
  }

  @Test
  void schedules_share_the_crowd() {
    String rush =
        "{name: rush, duration: 1 s, rate: 2000}, {name: after, duration: 2 min, rate: 0.001}";
    LineForecast five = forecast(crowd(rush).with("schedules: 1,", "schedules: 5,"));
    assertThat(five.longestWait()).isBetween(5.0, 12.0);
    assertThat(five.entered()).isCloseTo(2_000, within(1.0));
  }

  @Test
  void without_admission_there_is_no_line() {
    assertThat(
            forecast(
                    crowd("{name: x, duration: 1 s, rate: 1}")
                        .with("[enter, stream, leave]", "[enter, status]"))
                .applies())
        .isFalse();
  }
}
