package dev.headroom.testbed.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KafkaConfigurationTest {

  @Test
  void who_came_through_the_proxy_is_sent_there_again() {
    assertThat(KafkaConfiguration.text(Path.of("data"), new KafkaPorts(1, 2, 3, 4)).lines())
        .contains(
            "listeners=PLAINTEXT://127.0.0.1:1,PROXIED://127.0.0.1:3,CONTROLLER://127.0.0.1:2",
            "advertised.listeners=PLAINTEXT://127.0.0.1:1,PROXIED://127.0.0.1:4",
            "controller.quorum.voters=1@127.0.0.1:2");
  }
}
