package dev.headroom.reference;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import dev.headroom.testbed.toxiproxy.EmbeddedToxiproxy;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The database goes away in mid-use, as in a restart, or cuts its connections. */
@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatabaseLossIT {
  private static final String PROXY = "/proxies/database";
  private static EmbeddedToxiproxy toxiproxy;
  private static Http control;
  private static RunningApp app;
  private static Endpoints direct;

  @BeforeAll
  static void start(Endpoints stores) {
    direct = stores;
    toxiproxy = EmbeddedToxiproxy.start();
    control = new Http(toxiproxy.url().toString());
    String url = String.valueOf(stores.database());
    URI server = URI.create(url.substring("jdbc:".length()));
    Reply proxy =
        control.post(
            "/proxies",
            """
            {"name": "database", "listen": "127.0.0.1:0", "upstream": "%s:%d"}
            """
                .formatted(server.getHost(), server.getPort()));
    assertThat(proxy.status()).as(proxy.text()).isEqualTo(201);
    String proxied = url.replace(server.getHost() + ":" + server.getPort(), proxy.field("listen"));
    assertThat(proxied).isNotEqualTo(url);
    app =
        RunningApp.on(
            stores.withDatabase(proxied),
            "--waiting.permits-per-schedule=5",
            "--waiting.admission-interval=100ms",
            "--spring.datasource.hikari.connection-timeout=1000");
  }

  @AfterAll
  static void stop() {
    app.close();
    toxiproxy.close();
  }

  @BeforeEach
  void seed() {
    TestStores.seed(app);
  }

  @Test
  void while_the_database_is_away_people_enter_and_hold_but_pay_only_afterwards() {
    Visitor buyer = Visitor.entered(app.http(), 1, 1);
    String paidBefore = buyer.held(1);
    assertThat(buyer.pay("before", paidBefore).status()).isEqualTo(201);
    buyer = Visitor.entered(app.http(), 1, 1);
    String hold = buyer.held(2);
    assertThat(hold).isNotEmpty();
    enable(false);
    try {
      Reply refused = buyer.pay("p", hold);
      assertThat(refused.status()).as(refused.text()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("STORE_UNAVAILABLE");
      assertThat(Visitor.enter(app.http(), 2, 1).status()).isEqualTo(200);
      assertThat(buyer.status().status()).isEqualTo(200);
    } finally {
      enable(true);
    }
    Visitor again = buyer;
    await().atMost(30, SECONDS).until(() -> again.pay("p", hold).status() == 201);
    assertHealed(2);
  }

  @Test
  void connections_that_the_server_cuts_are_replaced() throws Exception {
    Visitor buyer = Visitor.entered(app.http(), 1, 1);
    String hold = buyer.held(1);
    assertThat(cutAll()).as("connections that were cut").isPositive();
    await().atMost(30, SECONDS).until(() -> buyer.pay("p", hold).status() == 201);
    assertHealed(1);
  }

  /** The line moves again, the outbox empties and the sums are right. */
  private static void assertHealed(int payments) {
    List<Visitor> line = new ArrayList<>();
    for (long user = 11; user <= 20; user++) {
      line.add(Visitor.entered(app.http(), user, 2));
    }
    for (Visitor visitor : line) {
      await().atMost(30, SECONDS).until(() -> visitor.status().json().path("admitted").asBoolean());
      assertThat(visitor.leave().status()).isEqualTo(204);
    }
    await()
        .atMost(30, SECONDS)
        .until(() -> TestStores.ledger(app).path("outbox").path("pending").asLong() == 0);
    JsonNode ledger = TestStores.ledger(app);
    assertThat(ledger.path("payments").path("count").asLong()).isEqualTo(payments);
    TestStores.assertBalanced(ledger);
    await()
        .atMost(30, SECONDS)
        .until(() -> app.management().get("/actuator/health/readiness").status() == 200);
  }

  private static void enable(boolean enabled) {
    Reply changed = control.post(PROXY, "{\"enabled\": " + enabled + "}");
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }

  /** Kills every connection to the tests' database but the one that does it. */
  private static int cutAll() throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                String.valueOf(direct.database()),
                direct.databaseUser(),
                direct.databasePassword());
        Statement statement = connection.createStatement()) {
      List<Long> others = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT id FROM information_schema.processlist"
                  + " WHERE db = DATABASE() AND id <> CONNECTION_ID()")) {
        while (rows.next()) {
          others.add(rows.getLong(1));
        }
      }
      for (long id : others) {
        statement.execute("KILL " + id);
      }
      return others.size();
    }
  }
}
