package dev.headroom.testbed.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The properties of a cluster of one. */
final class KafkaConfiguration {
  private KafkaConfiguration() {}

  static Path write(Path directory, Path data, KafkaPorts ports) throws IOException {
    return Files.writeString(directory.resolve("server.properties"), text(data, ports));
  }

  static String text(Path data, KafkaPorts ports) {
    String broker = "PLAINTEXT://127.0.0.1:" + ports.clients();
    String controller = "127.0.0.1:" + ports.controller();
    String proxied = ",PROXIED://127.0.0.1:";
    return String.join(
        "\n",
        "process.roles=broker,controller",
        "node.id=1",
        "controller.quorum.voters=1@" + controller,
        "controller.listener.names=CONTROLLER",
        "listeners=" + broker + proxied + ports.proxied() + ",CONTROLLER://" + controller,
        "advertised.listeners=" + broker + proxied + ports.proxy(),
        "inter.broker.listener.name=PLAINTEXT",
        "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "log.dirs=" + data,
        "num.partitions=3",
        "auto.create.topics.enable=true",
        "offsets.topic.replication.factor=1",
        "offsets.topic.num.partitions=3",
        "transaction.state.log.replication.factor=1",
        "transaction.state.log.min.isr=1",
        "transaction.state.log.num.partitions=3",
        "share.coordinator.state.topic.replication.factor=1",
        "share.coordinator.state.topic.min.isr=1",
        "share.coordinator.state.topic.num.partitions=3",
        "group.initial.rebalance.delay.ms=0",
        "");
  }
}
