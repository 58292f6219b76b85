package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.ScheduleKeys;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.LineWatch;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.reference.waiting.domain.LineView;
import dev.headroom.reference.waiting.domain.Ticket;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redisson.api.RScoredSortedSet;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Whatever people do, a place computed from the view is the place that Redis would count. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinePlacesIT {
  private static final int LIMIT = 7;
  private static RunningApp app;
  private final List<WaitingToken> people = new ArrayList<>();
  private final Map<Long, Long> told = new HashMap<>();

  @BeforeAll
  static void start(Endpoints stores) {
    app =
        RunningApp.on(
            stores, "--waiting.permits-per-schedule=" + LIMIT, "--waiting.admission-batch=4");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void places_are_exact_after_any_admission_and_never_grow(long seed) {
    long schedule = 8_000_000 + seed;
    Random random = new Random(seed);
    WaitingLine line = app.bean(WaitingLine.class);
    long users = 0;
    for (int step = 0; step < 60; step++) {
      for (int i = random.nextInt(12); i > 0; i--) {
        people.add(line.enter(++users, schedule).key());
      }
      for (int i = random.nextInt(9); i > 0; i--) {
        WaitingToken someone = people.get(random.nextInt(people.size()));
        if (random.nextBoolean()) {
          line.leave(someone, Caller.anyone());
        } else {
          expire(set(schedule, random.nextBoolean() ? "patience" : "permits"), someone);
        }
      }
      if (random.nextInt(10) == 0) {
        people.forEach(someone -> line.leave(someone, Caller.anyone()));
      }
      WaitingLine.Admission admission = line.admit(schedule);
      assertThat(admission.permitsOut()).isLessThanOrEqualTo(LIMIT);
      check(schedule, line);
    }
    assertThat(told).isNotEmpty();
  }

  private void check(long schedule, WaitingLine line) {
    LineView view = app.bean(LineWatch.class).since(schedule, "", -1).orElseThrow();
    RScoredSortedSet<String> counted = set(schedule, "line");
    assertThat(view.waiting()).isEqualTo(counted.size());
    assertThat(set(schedule, "gone").size()).isLessThanOrEqualTo(people.size());
    for (WaitingToken someone : people) {
      Integer rank = counted.rank(String.valueOf(someone.number()));
      assertThat(view.isPast(someone.number())).isEqualTo(rank == null);
      if (rank != null) {
        long place = view.position(someone.number());
        assertThat(place).isEqualTo(rank + 1);
        assertThat(place).isLessThanOrEqualTo(told.getOrDefault(someone.number(), place));
        told.put(someone.number(), place);
        assertThat(line.standing(someone, Caller.anyone()).fold(Ticket::position, no -> -1L))
            .isEqualTo(place);
      }
    }
  }

  private static void expire(RScoredSortedSet<String> lives, WaitingToken someone) {
    String number = String.valueOf(someone.number());
    if (lives.contains(number)) {
      lives.add(1, number);
    }
  }

  private static RScoredSortedSet<String> set(long schedule, String name) {
    return app.bean(RedissonClient.class)
        .getScoredSortedSet(ScheduleKeys.prefix(schedule) + name, StringCodec.INSTANCE);
  }
}
