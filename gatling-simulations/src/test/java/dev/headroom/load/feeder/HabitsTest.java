package dev.headroom.load.feeder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.feeder.Waiting.Whim;
import dev.headroom.load.scenario.GiveUp;
import dev.headroom.load.scenario.Journey;
import dev.headroom.load.scenario.Percent;
import dev.headroom.load.scenario.Refresh;
import dev.headroom.load.scenario.SeatCount;
import dev.headroom.load.scenario.Sequence;
import dev.headroom.load.scenario.Step;
import dev.headroom.load.scenario.Think;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HabitsTest {

  private static final Journey PLAIN =
      Journey.of(new Sequence(List.of(Step.ENTER, Step.POLL)), seconds(4, 6));

  private static final Journey HUMAN =
      new Journey(
          PLAIN.turns(),
          PLAIN.think(),
          PLAIN.poll(),
          new GiveUp(new Percent(0.2), seconds(30, 120)),
          new Refresh(new Percent(0.1), seconds(20, 60)),
          new Percent(0.3),
          PLAIN.accept(),
          PLAIN.keepAlive(),
          new SeatCount(1, 2));

  @Test
  void holds_take_each_number_of_seats_as_often_and_the_same_with_the_same_seed() {
    Habits habits = new Habits(HUMAN, 7);
    List<Integer> counts = IntStream.range(0, 1_000).mapToObj(i -> habits.seats()).toList();

    assertThat(counts).containsOnly(1, 2);
    assertThat(counts.stream().filter(count -> count == 2).count()).isBetween(400L, 600L);
    assertThat(new Habits(HUMAN, 7).seats()).isEqualTo(counts.get(0));
    assertThat(new Habits(PLAIN, 7).seats()).isOne();
  }

  @Test
  void without_habits_everybody_waits_and_buys() {
    Habits habits = new Habits(PLAIN, 7);

    assertThat(habits.buys()).isTrue();
    assertThat(new Waiting(habits, 5).nextMillis()).isEqualTo(Waiting.NEVER);
    assertThat(new Waiting(habits, 5).due(1L << 40)).isEqualTo(Whim.NONE);
  }

  @Test
  void the_shares_are_those_of_the_scenario() {
    assertThat(share(habits -> habits.patience().isPresent())).isCloseTo(0.2, within(0.02));
    assertThat(share(habits -> habits.nextReload().isPresent())).isCloseTo(0.1, within(0.02));
    assertThat(share(Habits::buys)).isCloseTo(0.3, within(0.02));
  }

  @Test
  void people_think_and_lose_patience_within_the_scenarios_times() {
    IntStream.range(0, 1_000)
        .mapToObj(seed -> new Habits(HUMAN, seed))
        .forEach(
            habits -> {
              assertThat(habits.think()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
              habits
                  .patience()
                  .ifPresent(
                      patience ->
                          assertThat(patience)
                              .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(120)));
            });
  }

  @Test
  void one_seed_is_one_person_however_often_they_thought_before() {
    Habits twin = new Habits(HUMAN, 3);
    IntStream.range(0, 9).forEach(i -> twin.think());

    assertThat(twin.nextReload()).isEqualTo(new Habits(HUMAN, 3).nextReload());
    assertThat(twin.patience()).isEqualTo(new Habits(HUMAN, 3).patience());
  }

  @Test
  void somebody_reloads_again_and_again_until_patience_is_lost() {
    Habits restless =
        IntStream.range(0, 1_000)
            .mapToObj(seed -> new Habits(HUMAN, seed))
            .filter(habits -> habits.nextReload().isPresent() && habits.patience().isPresent())
            .filter(habits -> habits.patience().orElseThrow().toSeconds() > 100)
            .findFirst()
            .orElseThrow();
    long gone = 1_000 + restless.patience().orElseThrow().toMillis();
    Waiting waiting = new Waiting(restless, 1_000);

    long first = waiting.nextMillis();
    assertThat(waiting.due(first - 1)).isEqualTo(Whim.NONE);
    assertThat(waiting.due(first)).isEqualTo(Whim.RELOAD);
    assertThat(waiting.due(first)).isEqualTo(Whim.NONE);
    assertThat(waiting.nextMillis()).isBetween(first + 20_000, Math.max(first + 60_000, gone));
    assertThat(waiting.due(gone)).isEqualTo(Whim.GIVE_UP);
  }

  private static double share(Predicate<Habits> trait) {
    return IntStream.range(0, 10_000)
            .mapToObj(seed -> new Habits(HUMAN, seed))
            .filter(trait)
            .count()
        / 10_000.0;
  }

  private static Think seconds(long from, long to) {
    return new Think(Duration.ofSeconds(from), Duration.ofSeconds(to));
  }
}
