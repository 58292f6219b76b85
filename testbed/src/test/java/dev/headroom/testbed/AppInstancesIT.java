package dev.headroom.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.testbed.process.StackStartException;
import dev.headroom.testbed.support.FakeAppJar;
import dev.headroom.testbed.support.Traces;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppInstancesIT {
  @TempDir private Path temp;

  @Test
  void every_instance_is_told_where_the_stores_are() throws IOException {
    StackSpec spec =
        StackSpec.stores(EnumSet.of(Store.REDIS))
            .withApp(FakeAppJar.in(temp), 2)
            .withAppProperty("waiting.permits-per-schedule", "7");
    try (Stack stack = Stack.start(spec)) {
      Endpoints at = stack.endpoints();
      assertThat(at.apps()).hasSize(2).doesNotHaveDuplicates();
      assertThat(at.management()).hasSize(2).doesNotContainAnyElementsOf(at.apps());
      for (URI app : at.apps()) {
        assertThat(argumentsOf(app))
            .contains(
                "--server.address=127.0.0.1",
                "--spring.profiles.active=testbed",
                "--spring.data.redis.port=" + at.redis().getPort(),
                "--waiting.permits-per-schedule=7");
      }
    }
  }

  @Test
  void the_app_starts_only_after_the_stores_are_ready() throws IOException {
    List<String> heard = new CopyOnWriteArrayList<>();
    StackSpec spec =
        StackSpec.stores(EnumSet.of(Store.REDIS))
            .withApp(FakeAppJar.in(temp), 1)
            .withListener(new Recorder(heard));
    Stack.start(spec).close();
    assertThat(heard)
        .containsExactly("starting redis", "ready redis", "starting app-1", "ready app-1");
  }

  @Test
  void an_app_that_fails_is_named_with_the_end_of_its_log_and_nothing_stays() throws IOException {
    StackSpec spec =
        StackSpec.stores(EnumSet.of(Store.REDIS))
            .withApp(FakeAppJar.in(temp), 1)
            .withDirectory(temp)
            .withAppProperty("fail.with", "the table is missing");
    assertThatThrownBy(() -> Stack.start(spec))
        .isInstanceOf(StackStartException.class)
        .hasMessageContaining("app-1 did not start: it ended with exit code 1")
        .hasMessageContaining("the table is missing");
    assertThat(Traces.processesOf(temp.toString())).isEmpty();
  }

  @Test
  void a_test_starts_an_app_on_stores_that_others_own() throws IOException {
    try (Stack owner = Stack.start(StackSpec.stores(Set.of(Store.REDIS)))) {
      StackSpec spec = StackSpec.on(owner.endpoints()).withApp(FakeAppJar.in(temp), 1);
      try (Stack user = Stack.start(spec)) {
        assertThat(user.endpoints().redis()).isEqualTo(owner.endpoints().redis());
        assertThat(user.endpoints().pids()).containsOnlyKeys("redis", "app-1");
      }
      assertThat(owner.parts()).extracting(Part::alive).containsExactly(true);
    }
  }

  private static List<String> argumentsOf(URI app) throws IOException {
    try (var answer = app.toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private record Recorder(List<String> heard) implements StackListener {
    @Override
    public void starting(String part) {
      heard.add("starting " + part);
    }

    @Override
    public void ready(String part, Duration took) {
      heard.add("ready " + part);
    }
  }
}
