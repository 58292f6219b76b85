package dev.headroom.reference.shared.cache;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NearCopyTest {
  private static final long LONG = 3_600_000;
  private final ExecutorService readers = Executors.newCachedThreadPool();
  private final AtomicInteger loads = new AtomicInteger();

  @AfterEach
  void stop() {
    readers.shutdownNow();
  }

  @Test
  void readers_at_once_share_one_load() {
    CountDownLatch go = new CountDownLatch(1);
    NearCopy<Integer> copy = copy(go, LONG, LONG);
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      answers.add(later(copy));
    }
    await().atMost(20, SECONDS).until(() -> loads.get() == 1);
    go.countDown();
    assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(1);
    assertThat(copy.current()).isEqualTo(1);
  }

  @Test
  void whoever_comes_after_an_invalidation_gets_what_was_loaded_after_it() {
    CountDownLatch go = new CountDownLatch(1);
    NearCopy<Integer> copy = copy(go, LONG, LONG);
    CompletableFuture<Integer> before = later(copy);
    await().atMost(20, SECONDS).until(() -> loads.get() == 1);
    copy.invalidate();
    List<CompletableFuture<Integer>> after = List.of(later(copy), later(copy), later(copy));
    go.countDown();
    assertThat(before.join()).isEqualTo(1);
    assertThat(after.stream().map(CompletableFuture::join)).containsOnly(2);
    assertThat(loads).hasValue(2);
    assertThat(copy.current()).isEqualTo(2);
  }

  @Test
  void one_reader_renews_an_old_copy_while_the_others_go_on_with_it() {
    CountDownLatch renewal = new CountDownLatch(1);
    NearCopy<Integer> slow =
        new NearCopy<>(
            () -> {
              int load = loads.incrementAndGet();
              if (load > 1) {
                waitFor(renewal);
              }
              return new Loaded<>(load, load > 1 ? LONG : 0, LONG);
            },
            true,
            LONG);
    assertThat(slow.loaded()).isEqualTo(1);
    CompletableFuture<Integer> renewer = CompletableFuture.supplyAsync(slow::current, readers);
    await().atMost(20, SECONDS).until(() -> loads.get() == 2);
    assertThat(slow.current()).isEqualTo(1);
    renewal.countDown();
    assertThat(renewer.join()).isEqualTo(2);
  }

  @Test
  void a_renewal_that_fails_leaves_the_old_copy_and_is_not_tried_at_once_again() {
    NearCopy<Integer> copy =
        new NearCopy<>(
            () -> {
              if (loads.incrementAndGet() > 1) {
                throw new IllegalStateException("away");
              }
              return new Loaded<>(1, 0, LONG);
            },
            true,
            LONG);
    assertThat(copy.loaded()).isEqualTo(1);
    assertThat(copy.current()).isEqualTo(1);
    assertThat(copy.current()).isEqualTo(1);
    assertThat(loads).hasValue(2);
  }

  @Test
  void a_failure_is_shared_and_then_forgotten() {
    CountDownLatch go = new CountDownLatch(1);
    NearCopy<Integer> copy =
        new NearCopy<>(
            () -> {
              int load = loads.incrementAndGet();
              waitFor(go);
              if (load == 1) {
                throw new IllegalStateException("away");
              }
              return new Loaded<>(load, LONG, LONG);
            },
            true,
            LONG);
    CompletableFuture<Integer> one = later(copy);
    await().atMost(20, SECONDS).until(() -> loads.get() == 1);
    go.countDown();
    assertThatThrownBy(one::join).hasRootCauseMessage("away");
    assertThat(copy.loaded()).isEqualTo(2);
  }

  @Test
  void nobody_waits_for_ever() {
    CountDownLatch never = new CountDownLatch(1);
    NearCopy<Integer> copy =
        new NearCopy<>(
            () -> {
              loads.incrementAndGet();
              waitFor(never);
              return new Loaded<>(1, LONG, LONG);
            },
            true,
            10);
    CompletableFuture<Integer> stuck = later(copy);
    await().atMost(20, SECONDS).until(() -> loads.get() == 1);
    assertThatThrownBy(copy::loaded).isInstanceOf(QueryTimeoutException.class);
    never.countDown();
    assertThat(stuck.join()).isEqualTo(1);
  }

  @Test
  void without_sharing_each_reader_loads() {
    NearCopy<Integer> copy =
        new NearCopy<>(() -> new Loaded<>(loads.incrementAndGet(), 0, LONG), false, LONG);
    for (int i = 1; i <= 5; i++) {
      assertThat(copy.current()).isNull();
      assertThat(copy.loaded()).isEqualTo(i);
    }
  }

  private NearCopy<Integer> copy(CountDownLatch go, long freshMillis, long lifeMillis) {
    return new NearCopy<>(
        () -> {
          int load = loads.incrementAndGet();
          waitFor(go);
          return new Loaded<>(load, freshMillis, lifeMillis);
        },
        true,
        LONG);
  }

  private CompletableFuture<Integer> later(NearCopy<Integer> copy) {
    return CompletableFuture.supplyAsync(copy::loaded, readers);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
