package dev.headroom.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.testbed.support.Traces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StackIT {
  private static Stack stack;
  private static Stack beside;

  @BeforeAll
  static void start() {
    stack = Stack.start(StackSpec.stores());
    beside = Stack.start(StackSpec.stores());
  }

  @AfterAll
  static void close() {
    beside.close();
    stack.close();
    assertThat(Traces.processesOf(stack.id())).isEmpty();
    assertThat(Traces.processesOf(beside.id())).isEmpty();
  }

  @Test
  void every_part_is_alive_once_the_stack_is_started() {
    assertThat(stack.parts()).extracting(Part::alive).containsOnly(true);
    assertThat(stack.endpoints().pids()).containsOnlyKeys("redis", "mariadb", "kafka");
    assertThat(stack.parts()).allSatisfy(part -> assertThat(part.logFile()).exists());
  }

  @Test
  void redis_answers_and_keeps_the_data_of_two_stacks_apart() throws IOException {
    assertThat(redis(stack, "SET side left")).isEqualTo("+OK");
    assertThat(redis(beside, "EXISTS side")).isEqualTo(":0");
  }

  @Test
  void mariadb_answers_and_keeps_the_data_of_two_stacks_apart() throws SQLException {
    query(stack, "CREATE TABLE side (name VARCHAR(10))");
    assertThat(query(stack, "SELECT COUNT(*) FROM side")).isEqualTo("0");
    String tables = "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'side'";
    assertThat(query(beside, tables)).isEqualTo("0");
  }

  @Test
  void kafka_gives_back_what_it_was_given() throws Exception {
    Map<String, Object> servers =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.endpoints().kafka());
    StringSerializer out = new StringSerializer();
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(servers, out, out)) {
      producer.send(new ProducerRecord<>("side", 0, "key", "left")).get();
      assertThat(producer.partitionsFor("side")).hasSize(3);
    }
    StringDeserializer in = new StringDeserializer();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(earliest(servers), in, in)) {
      consumer.assign(List.of(new TopicPartition("side", 0)));
      assertThat(consumer.poll(Duration.ofSeconds(20)))
          .extracting(record -> record.value())
          .containsExactly("left");
    }
  }

  @Test
  void a_spawned_process_is_talked_to_and_ends_with_its_input() throws Exception {
    var echo = stack.spawn("echo", List.of("cat"));
    echo.stdin().write("hello\n".getBytes(StandardCharsets.UTF_8));
    echo.stdin().close();
    assertThat(new String(echo.stdout().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("hello\n");
    assertThat(echo.onExit().get()).isZero();
  }

  @Test
  void parts_live_in_sessions_of_their_own_so_that_ctrl_c_does_not_reach_them() throws IOException {
    long redis = stack.endpoints().pids().get("redis");
    assertThat(Traces.sessionOf(redis)).isEqualTo(redis);
    assertThat(Traces.sessionOf(ProcessHandle.current().pid())).isNotEqualTo(redis);
  }

  @Test
  void a_stack_is_found_from_outside_while_it_runs() {
    RunningStack seen = StackRegistry.open().find(stack.id()).orElseThrow();
    assertThat(seen.state().endpoints()).isEqualTo(stack.endpoints());
    assertThat(seen.state().owner().pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(seen.parts()).containsExactlyElementsOf(stack.parts());
  }

  private static Map<String, Object> earliest(Map<String, Object> servers) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        servers.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG),
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest");
  }

  private static String redis(Stack stack, String command) throws IOException {
    URI uri = stack.endpoints().redis();
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  private static String query(Stack stack, String sql) throws SQLException {
    Endpoints at = stack.endpoints();
    try (Connection connection =
            DriverManager.getConnection(at.database(), at.databaseUser(), at.databasePassword());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      ResultSet rows = statement.getResultSet();
      rows.next();
      return rows.getString(1);
    }
  }
}
