package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.reference.shared.cache.Caches;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances that wait for each other's answers. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CacheIT {
  private static final String CONCERTS = "/api/v1/concerts";
  private static final String ANSWER = "{cache:concerts:0}:answer";
  private static final String MAKING = "{cache:concerts:0}:making";
  private static final int READERS = 200;
  private static final String[] PATIENT = {
    "--cache.patience=20s",
    "--cache.making-life=30s",
    "--protection.longest-wait=30s",
    "--protection.longest-wait-to-finish=30s"
  };
  private static RunningApp one;
  private static RunningApp two;

  @BeforeAll
  static void start(Endpoints stores) {
    one = RunningApp.on(stores, PATIENT);
    two = RunningApp.on(stores, PATIENT);
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(one);
    one.bean(Caches.class).clear();
    two.bean(Caches.class).forgetNear();
  }

  @Test
  void an_ended_answer_costs_one_read_however_many_ask() throws SQLException {
    long before = loads(one, two);
    assertThat(readWhileTheDatabaseStandsStill(one, two)).containsOnly(200);
    assertThat(loads(one, two) - before).isEqualTo(1);
  }

  @Test
  void without_protection_each_reader_makes_it(Endpoints stores) throws SQLException {
    try (RunningApp bare =
        RunningApp.on(
            stores,
            "--cache.stampede-protection=false",
            "--cache.warm-up=0",
            "--protection.longest-wait=30s",
            "--protection.longest-wait-to-finish=30s",
            "--spring.datasource.hikari.connection-timeout=30000")) {
      assertThat(readWhileTheDatabaseStandsStill(bare)).containsOnly(200);
      assertThat(loads(bare)).isGreaterThan(READERS / 2);
    }
  }

  /** So many readers, all of whom have missed before the first of them can be served. */
  private static List<Integer> readWhileTheDatabaseStandsStill(RunningApp... apps)
      throws SQLException {
    long before = Arrays.stream(apps).mapToLong(CacheIT::misses).sum();
    List<CompletableFuture<Reply>> replies;
    try (Connection connection = apps[0].bean(DataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLES concerts WRITE, schedules WRITE, venues WRITE");
      try {
        replies =
            IntStream.range(0, READERS)
                .mapToObj(i -> apps[i % apps.length].http().getLater(CONCERTS))
                .toList();
        await()
            .atMost(30, SECONDS)
            .until(() -> Arrays.stream(apps).mapToLong(CacheIT::misses).sum() - before >= READERS);
      } finally {
        statement.execute("UNLOCK TABLES");
      }
    }
    return replies.stream().map(CompletableFuture::join).map(Reply::status).toList();
  }

  @Test
  void an_old_answer_goes_on_being_shown_while_one_reader_renews_it(Endpoints stores)
      throws SQLException {
    try (RunningApp quick =
        RunningApp.on(stores, "--cache.concerts-life=1h", "--cache.near-life=1ms")) {
      String known = quick.http().get(CONCERTS).text();
      redis().getBucket(ANSWER, StringCodec.INSTANCE).expire(Duration.ofMinutes(5));
      try (Connection connection = one.bean(DataSource.class).getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("LOCK TABLES concerts WRITE, schedules WRITE, venues WRITE");
        CompletableFuture<Reply> renewing;
        try {
          renewing = quick.http().getLater(CONCERTS);
          await().atMost(20, SECONDS).until(() -> redis().getKeys().countExists(MAKING) == 1);
          assertThat(quick.http().get(CONCERTS).text()).isEqualTo(known);
          assertThat(renewing).isNotDone();
        } finally {
          statement.execute("UNLOCK TABLES");
        }
        assertThat(renewing.join().text()).isEqualTo(known);
      }
      assertThat(redis().getBucket(ANSWER, StringCodec.INSTANCE).remainTimeToLive())
          .isGreaterThan(Duration.ofMinutes(30).toMillis());
    }
  }

  @Test
  void the_other_instance_takes_the_answer_from_redis() {
    one.http().get(CONCERTS);
    long before = loads(one, two);
    assertThat(two.http().get(CONCERTS).text()).isEqualTo(one.http().get(CONCERTS).text());
    assertThat(loads(one, two)).isEqualTo(before);
  }

  @Test
  void a_maker_that_died_holds_up_its_readers_for_a_while_only() {
    redis().getBucket(MAKING, StringCodec.INSTANCE).set("dead", Duration.ofMillis(500));
    assertThat(one.http().get(CONCERTS).status()).isEqualTo(200);
    assertThat(redis().getKeys().countExists(ANSWER)).isEqualTo(1);
  }

  @Test
  void what_something_else_wrote_there_counts_as_nothing() {
    redis().getList(ANSWER, StringCodec.INSTANCE).add("a reservation");
    String right = one.http().get(CONCERTS).text();
    assertThat(right).contains("Concert 1");
    redis().getBucket(ANSWER, StringCodec.INSTANCE).set("{\"reservationId\":1}");
    one.bean(Caches.class).forgetNear();
    assertThat(one.http().get(CONCERTS).text()).isEqualTo(right);
    redis().getBucket(ANSWER, StringCodec.INSTANCE).set("concerts/00000000\n{\"old\":true}");
    one.bean(Caches.class).forgetNear();
    assertThat(one.http().get(CONCERTS).text()).isEqualTo(right);
  }

  @Test
  void caches_are_emptied_after_the_commit_and_not_before() {
    one.http().get(CONCERTS + "/1");
    one.bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              one.bean(JdbcClient.class)
                  .sql("UPDATE concerts SET title = 'Renamed' WHERE id = 1")
                  .update();
              one.bean(Caches.class).clear();
              assertThat(one.http().getLater(CONCERTS + "/1").join().field("title"))
                  .isEqualTo("Concert 1");
            });
    assertThat(one.http().get(CONCERTS + "/1").field("title")).isEqualTo("Renamed");
    await()
        .atMost(20, SECONDS)
        .until(() -> two.http().get(CONCERTS + "/1").field("title").equals("Renamed"));
  }

  @Test
  void an_answer_from_before_the_clearing_is_not_kept() throws SQLException {
    CompletableFuture<Reply> early;
    try (Connection connection = one.bean(DataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLES concerts WRITE, schedules WRITE, venues WRITE");
      try {
        early = two.http().getLater(CONCERTS);
        await().atMost(20, SECONDS).until(() -> redis().getKeys().countExists(MAKING) == 1);
        one.bean(Caches.class).clear();
      } finally {
        statement.execute("UNLOCK TABLES");
      }
    }
    assertThat(early.join().status()).isEqualTo(200);
    assertThat(redis().getKeys().countExists(ANSWER)).isZero();
  }

  @Test
  void caches_are_warm_before_the_start_has_ended(Endpoints stores) {
    try (RunningApp app = RunningApp.on(stores)) {
      for (String path :
          new String[] {"", "/1", "/2", "/1/schedules", "/2/schedules", "/ranking"}) {
        assertThat(app.http().get(CONCERTS + path).status()).isEqualTo(200);
      }
      assertThat(app.http().get("/api/v1/schedules/2/seats").status()).isEqualTo(200);
      assertThat(Looks.misses(app, "concerts", "near")).isEqualTo(1);
      assertThat(Looks.misses(app, "concert", "near")).isEqualTo(2);
      assertThat(Looks.misses(app, "schedules", "near")).isEqualTo(2);
      assertThat(Looks.misses(app, "ranking", "near")).isEqualTo(1);
      assertThat(Looks.misses(app, "free-seats", "near")).isEqualTo(2);
    }
  }

  @Test
  void without_redis_the_catalogue_comes_from_the_database(Endpoints stores) throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    try (RunningApp app = RunningApp.on(stores, "--spring.data.redis.port=" + closed)) {
      for (String path : new String[] {"", "/1", "/1/schedules", "/ranking"}) {
        assertThat(app.http().get(CONCERTS + path).status()).isEqualTo(200);
      }
      assertThat(app.http().get(CONCERTS + "/9").code()).isEqualTo("CONCERT_NOT_FOUND");
      assertThat(app.http().get("/api/v1/schedules/1/seats").code()).isEqualTo("QUEUE_UNAVAILABLE");
    }
  }

  private static RedissonClient redis() {
    return one.bean(RedissonClient.class);
  }

  private static long misses(RunningApp app) {
    return Looks.misses(app, "concerts", "near");
  }

  private static long loads(RunningApp... apps) {
    return Arrays.stream(apps).mapToLong(app -> Looks.loads(app, "concerts")).sum();
  }
}
