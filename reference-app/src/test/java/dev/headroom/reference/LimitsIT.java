package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitsIT {

  @Test
  void no_client_user_or_address_takes_more_than_its_share(Endpoints stores) {
    try (RunningApp app =
        RunningApp.on(
            stores,
            "--protection.client-rate=0.01",
            "--protection.client-burst=3",
            "--protection.user-rate=0.01",
            "--protection.user-burst=2",
            "--protection.address-rate=0.01",
            "--protection.address-burst=12",
            "--protection.overall-rate=0.01",
            "--protection.overall-burst=14")) {
      TestStores.seed(app);
      Visitor visitor = Visitor.entered(app.http(), 1, 1);
      assertThat(Visitor.enter(app.http(), 1, 1).status()).isEqualTo(200);
      assertLimited(Visitor.enter(app.http(), 1, 1));
      Visitor other = Visitor.entered(app.http(), 2, 1);
      for (int call = 0; call < 3; call++) {
        assertThat(visitor.status().status()).isEqualTo(200);
      }
      assertLimited(visitor.status());
      for (int call = 0; call < 3; call++) {
        assertThat(other.status().status()).isEqualTo(200);
      }
      assertThat(app.http().get("/v3/api-docs").status()).isEqualTo(200);
      assertThat(app.http().get("/v3/api-docs").status()).isEqualTo(200);
      assertLimited(app.http().get("/v3/api-docs"));
      assertLimited(app.http().get("/v3/api-docs"));
      String metrics = app.management().get("/actuator/prometheus").text();
      for (String reason :
          new String[] {"client_rate", "user_rate", "address_rate", "overall_rate"}) {
        assertThat(metrics)
            .contains("headroom_protection_refused_total{reason=\"" + reason + "\"} 1.0");
      }
    }
  }

  private static void assertLimited(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(429);
    assertThat(reply.code()).isEqualTo("RATE_LIMITED");
    long seconds =
        Long.parseLong(reply.response().headers().firstValue("Retry-After").orElseThrow());
    assertThat(seconds).isBetween(1L, 100L);
  }
}
