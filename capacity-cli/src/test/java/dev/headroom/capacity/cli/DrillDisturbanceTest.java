package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.RunManifest.InjectedFault;
import dev.headroom.capacity.stack.Disturbance.Running;
import dev.headroom.capacity.stack.Disturbance.Scene;
import dev.headroom.chaos.probe.LiveLoad;
import dev.headroom.chaos.surroundings.Parts;
import dev.headroom.chaos.surroundings.Surroundings;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrillDisturbanceTest {
  private static final long IN_AN_HOUR = System.currentTimeMillis() + 3_600_000;

  private final List<String> happened = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch over = new CountDownLatch(1);

  @Test
  void a_load_that_is_there_for_the_drill_ends_with_it() throws InterruptedException {
    over.countDown();
    new DrillDisturbance(scene -> new Fake(), true).begin(scene(0)).close();
    assertThat(happened).containsSubsequence("played", "load ended");
  }

  @Test
  void a_load_of_its_own_goes_on() throws InterruptedException {
    over.countDown();
    new DrillDisturbance(scene -> new Fake(), false).begin(scene(0)).close();
    assertThat(happened).contains("played").doesNotContain("load ended");
  }

  @Test
  void the_end_of_the_load_ends_the_drill_and_waits_until_all_is_undone()
      throws InterruptedException {
    new DrillDisturbance(scene -> new Fake(), true).begin(scene(0)).close();
    assertThat(happened).containsSubsequence("stop: the load ended", "played");
  }

  @Test
  void one_that_is_stopped_before_the_load_counts_does_nothing_but_end()
      throws InterruptedException {
    DrillDisturbance disturbance = new DrillDisturbance(scene -> new Fake(), true);
    Running running = disturbance.begin(scene(IN_AN_HOUR));
    disturbance.stop("Ctrl-C");
    running.close();
    assertThat(happened)
        .contains("stop: Ctrl-C", "load ended")
        .doesNotContain("stop: the load ended");
  }

  @Test
  void one_that_is_stopped_before_it_began_stays_stopped() throws InterruptedException {
    DrillDisturbance disturbance = new DrillDisturbance(scene -> new Fake(), true);
    disturbance.stop("Ctrl-C");
    disturbance.begin(scene(IN_AN_HOUR)).close();
    assertThat(happened).startsWith("stop: Ctrl-C");
  }

  private Scene scene(long countedFrom) {
    Parts none =
        (Parts)
            Proxy.newProxyInstance(
                Parts.class.getClassLoader(),
                new Class<?>[] {Parts.class},
                (proxy, method, arguments) -> List.of());
    return new Scene(
        new Surroundings(
            null,
            null,
            null,
            null,
            URI.create("http://127.0.0.1:1"),
            List.of(),
            List.of(),
            none,
            new Surroundings.Guests(1, 0, 1)),
        () -> new LiveLoad.Figures(0, 0, 0, 0, 0),
        countedFrom,
        countedFrom,
        () -> happened.add("load ended"));
  }

  /** Ends when it may, or is told to. */
  private final class Fake implements DrillDisturbance.Playing {
    @Override
    public void play() {
      try {
        over.await();
        happened.add("played");
      } catch (InterruptedException nobodyDoes) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void stop(String why) {
      happened.add("stop: " + why);
      over.countDown();
    }

    @Override
    public List<InjectedFault> faults() {
      return List.of();
    }
  }
}
