package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redisson.api.RedissonClient;

/** What drills ask of the app itself. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestFaultsIT {
  private static final String FAULTS = "/internal/faults";
  private static RunningApp app;

  @BeforeAll
  static void start(Endpoints stores) {
    app = RunningApp.on(stores, "--spring.datasource.hikari.maximum-pool-size=4");
    TestStores.seed(app);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void held_connections_are_kept_by_marked_queries_and_given_back_when_asked_to() {
    String wish = "{\"connections\": 4, \"seconds\": 120}";
    assertThat(app.management().post(FAULTS + "/hold-connections", wish).status()).isEqualTo(200);
    await().atMost(20, SECONDS).until(() -> held("held") == 4);
    await().atMost(20, SECONDS).until(() -> active() == 4);
    assertThat(app.http().get("/api/v1/users/1/points").code()).isEqualTo("STORE_UNAVAILABLE");
    assertThat(app.management().delete(FAULTS + "/hold-connections").status()).isEqualTo(204);
    await().atMost(20, SECONDS).until(() -> active() == 0);
    assertThat(TestStores.settled(() -> app.http().get("/api/v1/users/1/points")).status())
        .isEqualTo(200);
    assertThat(app.management().get(FAULTS).json().path("holdConnections").isNull()).isTrue();
  }

  @Test
  void ballast_is_told_while_it_is_in_force() {
    String wish = "{\"megabytes\": 4, \"churnMegabytesPerSecond\": 10, \"seconds\": 120}";
    assertThat(app.management().post(FAULTS + "/ballast", wish).status()).isEqualTo(200);
    assertThat(app.management().get(FAULTS).json().at("/ballast/megabytes").asInt()).isEqualTo(4);
    assertThat(app.management().delete(FAULTS + "/ballast").status()).isEqualTo(204);
    assertThat(app.management().get(FAULTS).json().path("ballast").isNull()).isTrue();
  }

  @Test
  void expired_caches_are_made_anew() {
    List<String> answers =
        List.of("/api/v1/concerts", "/api/v1/concerts/1", "/api/v1/schedules/1/seats");
    answers.forEach(path -> assertThat(app.http().get(path).status()).isEqualTo(200));
    long concerts = Looks.misses(app, "concerts", "near");
    long seats = Looks.misses(app, "free-seats", "near");
    assertThat(app.management().post(FAULTS + "/expire-caches", "").status()).isEqualTo(204);
    RedissonClient redis = app.bean(RedissonClient.class);
    assertThat(redis.getKeys().countExists("{cache:concerts:0}:answer")).isZero();
    answers.forEach(path -> assertThat(app.http().get(path).status()).isEqualTo(200));
    assertThat(Looks.misses(app, "concerts", "near")).isGreaterThan(concerts);
    assertThat(Looks.misses(app, "free-seats", "near")).isGreaterThan(seats);
  }

  @Test
  void what_is_out_of_range_is_refused_and_the_public_port_knows_nothing_of_it() {
    String none = "{\"connections\": 0, \"seconds\": 5}";
    assertThat(app.management().post(FAULTS + "/hold-connections", none).code())
        .isEqualTo("INVALID_REQUEST");
    assertThat(app.http().get(FAULTS).status()).isEqualTo(404);
    assertThat(app.http().post(FAULTS + "/expire-caches", "").status()).isEqualTo(404);
  }

  private static int held(String name) {
    return app.management().get(FAULTS).json().path("holdConnections").path(name).asInt();
  }

  private static int active() {
    return app.bean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
  }
}
