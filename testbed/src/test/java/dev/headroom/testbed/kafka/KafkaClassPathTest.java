package dev.headroom.testbed.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KafkaClassPathTest {

  @Test
  void the_broker_gets_neither_the_callers_classes_nor_its_logging() {
    String callers =
        "/app/classes:/m2/kafka_2.13-4.1.1.jar:/m2/slf4j-api-2.0.18.jar:/m2/logback-classic-1.5.jar"
            + ":/m2/spring-core-7.jar:/m2/slf4j-nop-2.0.18.jar:/m2/log4j-core-2.24.3.jar";
    assertThat(KafkaClassPath.brokerJars(callers))
        .containsExactly(
            "/m2/kafka_2.13-4.1.1.jar", "/m2/slf4j-api-2.0.18.jar", "/m2/log4j-core-2.24.3.jar");
  }

  @Test
  void a_mixture_of_versions_is_refused_before_it_fails_in_some_odd_place() {
    List<String> mixed = List.of("/m2/kafka_2.13-4.2.1.jar", "/m2/kafka-clients-4.1.1.jar");
    assertThatThrownBy(() -> KafkaClassPath.requireOneVersion(mixed))
        .hasMessageContaining("mixes Kafka's versions 4.1.1 and 4.2.1");
    assertThatThrownBy(() -> KafkaClassPath.requireOneVersion(List.of("/m2/other.jar")))
        .hasMessageContaining("kafka_2.13 is not on the class path");
  }
}
