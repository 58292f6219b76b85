package dev.headroom.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.wire.Messages;
import dev.headroom.chaos.wire.RedisConnection;
import dev.headroom.chaos.wire.Sql;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.Store;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In real stores, without an app. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreFaultIT {
  private static final String TOPIC = "orders";
  private static Stack stack;
  private static URI redis;
  private static Surroundings surroundings;
  private final Remembered log = new Remembered();

  @BeforeAll
  static void startStores() throws Exception {
    stack = Stack.start(StackSpec.stores(Set.of(Store.REDIS, Store.MARIADB, Store.KAFKA)));
    Endpoints endpoints = stack.endpoints();
    redis = Objects.requireNonNull(endpoints.redis());
    surroundings =
        new Surroundings(
            null,
            redis,
            new Surroundings.Database(
                Objects.requireNonNull(endpoints.database()),
                endpoints.databaseUser(),
                endpoints.databasePassword()),
            endpoints.kafka(),
            URI.create("http://127.0.0.1:1"),
            List.of(),
            List.of(),
            new Places.Processes(Map.of()),
            new Surroundings.Guests(1, 0, 1));
    try (Sql sql = Sql.open(Objects.requireNonNull(surroundings.database()))) {
      sql.run("CREATE TABLE seats (id INT PRIMARY KEY)");
      sql.run("INSERT INTO seats VALUES (1)");
    }
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", Objects.requireNonNull(surroundings.kafka())))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
    }
    set("a", "b");
  }

  @AfterAll
  static void stopStores() {
    stack.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          redis-memory  | policy=noeviction
          redis-memory  | policy=allkeys-random
          lock-table    | table=seats
          refuse-writes | topic=orders, retention=10 min
          refuse-writes |
          """)
  void a_fault_shows_while_it_is_in_force_and_not_before_or_after(String type, String parameters)
      throws Exception {
    Fault fault = Faults.of(type, Places.parameters(parameters));
    Effect effect = fault.effect(surroundings);
    assertThat(Places.shows(effect)).as("before").isFalse();
    Injected injected = fault.inject(surroundings, log);
    assertThat(Places.shows(effect)).as("during").isTrue();
    assertThat(log.open()).as("written down").hasSize(1);
    injected.close();
    assertThat(Places.shows(effect)).as("after").isFalse();
    assertThat(log.open()).as("struck out").isEmpty();
  }

  @Test
  void lost_data_shows_once_it_is_lost_and_not_where_there_was_none() throws Exception {
    set("kept", "value");
    Fault flush = Faults.of("flush", Map.of());
    Effect effect = flush.effect(surroundings);
    assertThat(Places.shows(effect)).isFalse();
    flush.inject(surroundings, log).close();
    assertThat(Places.shows(effect)).isTrue();

    Effect again = flush.effect(surroundings);
    flush.inject(surroundings, log).close();
    assertThat(Places.shows(again)).as("nothing was there to lose").isFalse();
  }

  @Test
  void poison_shows_once_kafka_has_taken_it() throws Exception {
    Fault poison = Faults.of("poison", Map.of("topic", TOPIC, "messages", "3"));
    Effect effect = poison.effect(surroundings);
    assertThat(Places.shows(effect)).isFalse();
    poison.inject(surroundings, log).close();
    assertThat(Places.shows(effect)).isTrue();
    assertThatExceptionOfType(MissingPartException.class)
        .isThrownBy(() -> Faults.of("poison", Map.of("topic", "ordres")).inject(surroundings, log))
        .withMessageContaining("ordres");
  }

  @Test
  void refused_writes_are_refused() throws Exception {
    String servers = Objects.requireNonNull(surroundings.kafka());
    try (Injected injected = Faults.of("refuse-writes", Map.of()).inject(surroundings, log)) {
      assertThatIOException().isThrownBy(() -> Messages.send(servers, TOPIC, 1, ""));
      assertThat(injected).isNotNull();
    }
    Messages.send(servers, TOPIC, 1, "{}");
  }

  @Test
  void a_redis_master_is_known_by_the_port_that_its_process_tells() throws Exception {
    Surroundings alone =
        Places.of(null, redis, new Places.Processes(Map.of("redis-1", stack.process("redis"))));
    Effect effect = Faults.of("kill-redis-master", Map.of()).effect(alone);
    assertThat(Places.shows(effect)).as("it is the master still").isFalse();
    Surroundings none = Places.of(null, redis, new Places.Processes(Map.of()));
    assertThatExceptionOfType(MissingPartException.class)
        .isThrownBy(() -> Faults.of("kill-redis-master", Map.of()).effect(none));
  }

  private static void set(String key, String value) throws IOException {
    try (RedisConnection connection = RedisConnection.open(redis, Duration.ofSeconds(2))) {
      connection.call("SET", key, value);
    }
  }
}
