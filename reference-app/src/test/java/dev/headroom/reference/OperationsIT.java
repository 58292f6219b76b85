package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperationsIT {

  @Test
  void the_management_port_resets_seeds_and_tells_and_the_public_port_does_not(Endpoints stores) {
    try (RunningApp app = RunningApp.on(stores)) {
      Http management = app.management();
      for (String path : new String[] {"/internal/reset", "/internal/seed"}) {
        assertThat(app.http().post(path, "{}").status()).isEqualTo(404);
      }
      assertThat(app.http().get("/internal/ledger").status()).isEqualTo(404);
      assertThat(app.http().get("/actuator/health").status()).isEqualTo(404);
      TestStores.seed(app);
      assertThat(TestStores.ledger(app).path("seats").path("total").asLong()).isEqualTo(200);
      assertThat(management.post("/internal/reset", "").status()).isEqualTo(204);
      assertThat(TestStores.ledger(app).path("seats").path("total").asLong()).isZero();
      assertThat(management.post("/internal/seed", "{\"users\": -1}").code())
          .isEqualTo("INVALID_REQUEST");
      for (String probe : new String[] {"", "/liveness", "/readiness"}) {
        assertThat(management.get("/actuator/health" + probe).status()).isEqualTo(200);
      }
      assertThat(management.get("/actuator/info").status()).isEqualTo(200);
      assertThat(app.http().get("/v3/api-docs").text()).contains("/api/v1/payments");
    }
  }

  @Test
  void without_the_profile_there_is_nothing_internal(Endpoints stores) {
    try (RunningApp app =
        RunningApp.on(
            stores, "--spring.profiles.active=production", "--security.authentication=none")) {
      assertThat(app.management().post("/internal/reset", "").status()).isEqualTo(404);
      assertThat(app.management().get("/internal/ledger").status()).isEqualTo(404);
    }
  }

  @Test
  void it_does_not_stand_open_unasked(Endpoints stores) {
    assertThatThrownBy(() -> RunningApp.on(stores, "--spring.profiles.active=production"))
        .hasStackTraceContaining("security.authentication=jwt needs security.jwt.issuer");
  }

  @Test
  void entering_takes_no_database_connection(Endpoints stores) throws SQLException {
    try (RunningApp app = RunningApp.on(stores, "--spring.datasource.hikari.maximum-pool-size=1")) {
      TestStores.seed(app);
      try (Connection onlyOne = app.bean(DataSource.class).getConnection()) {
        assertThat(onlyOne.isValid(1)).isTrue();
        assertThat(Visitor.enter(app.http(), 1, 1).status()).isEqualTo(200);
        assertThat(app.http().get("/api/v1/users/1/points").code()).isEqualTo("STORE_UNAVAILABLE");
      }
    }
  }

  @Test
  void without_redis_the_answer_is_a_quick_503(Endpoints stores) throws IOException {
    try (RunningApp seeded = RunningApp.on(stores)) {
      TestStores.seed(seeded);
    }
    try (RunningApp app = RunningApp.on(stores, "--spring.data.redis.port=" + closedPort())) {
      Instant before = Instant.now();
      Reply reply = Visitor.enter(app.http(), 1, 1);
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.code()).isEqualTo("QUEUE_UNAVAILABLE");
      assertThat(reply.response().headers().firstValue("Retry-After")).isPresent();
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  void without_kafka_people_enter_hold_and_pay_and_the_events_leave_later(Endpoints stores)
      throws IOException {
    try (RunningApp app =
        RunningApp.on(stores, "--spring.kafka.bootstrap-servers=127.0.0.1:" + closedPort())) {
      TestStores.seed(app);
      Visitor visitor = Visitor.entered(app.http(), 1, 1);
      assertThat(visitor.pay("p", visitor.held(1)).status()).isEqualTo(201);
      assertThat(TestStores.ledger(app).path("outbox").path("pending").asLong()).isEqualTo(1);
    }
    try (RunningApp later = RunningApp.on(stores)) {
      await()
          .atMost(30, SECONDS)
          .until(() -> TestStores.ledger(later).path("outbox").path("published").asLong() == 1);
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
