package dev.headroom.testbed.kafka;

import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.Programs;
import dev.headroom.testbed.process.SetUp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.AppInfoParser;

/** A formatted log directory, made once for each version of Kafka by its own tool. */
final class FormattedStorage {
  private static final KafkaPorts ANY_PORTS = new KafkaPorts(1, 2, 3, 4);

  private FormattedStorage() {}

  static Path of(HeadroomHome home, String classPath) throws IOException {
    String key = "kafka-" + AppInfoParser.getVersion() + "-data-1";
    return home.cached(key, directory -> format(classPath, directory)).resolve("data");
  }

  private static void format(String classPath, Path directory) throws IOException {
    Path data = directory.resolve("data");
    Path configuration = KafkaConfiguration.write(directory, data, ANY_PORTS);
    SetUp.run(
        "kafka",
        "its storage can't be formatted",
        List.of(
            Programs.java(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            classPath,
            "kafka.tools.StorageTool",
            "format",
            "-t",
            Uuid.randomUuid().toString(),
            "-c",
            configuration.toString()),
        directory.resolve("format.log"));
  }
}
