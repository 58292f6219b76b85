package dev.headroom.testbed.kafka;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.home.FileTrees;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A broker that is its own controller, on the loopback address; topics appear when first used. */
public final class KafkaServer {
  private static final Duration READY = Duration.ofSeconds(60);

  private KafkaServer() {}

  /**
   * Starts it and returns once it answers with a broker in the cluster's metadata.
   *
   * @param ports where it listens
   * @throws dev.headroom.testbed.process.StackStartException when it does not
   */
  public static ManagedProcess start(Site site, String name, KafkaPorts ports)
      throws IOException, InterruptedException {
    String classPath = KafkaClassPath.of(site.home());
    Path directory = site.dataOf(name);
    Path data = directory.resolve("data");
    FileTrees.copy(FormattedStorage.of(site.home(), classPath), data);
    Path configuration = KafkaConfiguration.write(directory, data, ports);
    List<String> command = new ArrayList<>(site.java());
    command.addAll(
        List.of(
            "-Xms256m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            // Compiling further costs more processor than it saves at a test's message rates.
            "-XX:TieredStopAtLevel=1",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
            "-cp",
            classPath,
            "kafka.Kafka",
            configuration.toString()));
    ManagedProcess process = site.spawn(name, command, Ending.KILL);
    process.awaitReady(() -> MetadataProbe.answers(ports.clients()), READY);
    return process;
  }

  /** What clients are given as {@code bootstrap.servers}. */
  public static String bootstrapServers(int port) {
    return "127.0.0.1:" + port;
  }
}
