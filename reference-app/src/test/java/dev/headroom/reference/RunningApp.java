package dev.headroom.reference;

import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.redis.RedisTopology;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One instance of the app in this JVM, on free ports. */
final class RunningApp implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private RunningApp(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static RunningApp on(Endpoints stores, String... properties) {
    URI redis = Objects.requireNonNull(stores.redis());
    Map<String, String> settings =
        new LinkedHashMap<>(
            Map.of(
                "--server.address", "127.0.0.1",
                "--server.port", "0",
                "--management.server.address", "127.0.0.1",
                "--management.server.port", "0",
                "--spring.profiles.active", "testbed",
                "--spring.main.banner-mode", "off"));
    settings.put("--spring.datasource.url", Objects.requireNonNull(stores.database()));
    settings.put("--spring.datasource.username", stores.databaseUser());
    settings.put("--spring.datasource.password", stores.databasePassword());
    settings.put("--spring.data.redis.host", redis.getHost());
    settings.put("--spring.data.redis.port", String.valueOf(redis.getPort()));
    settings.put("--spring.kafka.bootstrap-servers", Objects.requireNonNull(stores.kafka()));
    for (String property : properties) {
      String[] parts = property.split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    String[] arguments =
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return new RunningApp(new SpringApplicationBuilder(ReferenceApplication.class).run(arguments));
  }

  /** As above, on a Redis other than the shared one. */
  static RunningApp on(Endpoints stores, RedisTopology redis, String... properties) {
    Stream<String> leading =
        redis.appProperties().entrySet().stream()
            .map(property -> "--" + property.getKey() + "=" + property.getValue());
    return on(stores, Stream.concat(leading, Stream.of(properties)).toArray(String[]::new));
  }

  Http http() {
    return new Http(url());
  }

  String url() {
    return "http://127.0.0.1:" + port("local.server.port");
  }

  Http management() {
    return new Http("http://127.0.0.1:" + port("local.management.port"));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private String port(String property) {
    return Objects.requireNonNull(context.getEnvironment().getProperty(property));
  }

  @Override
  public void close() {
    context.close();
  }
}
