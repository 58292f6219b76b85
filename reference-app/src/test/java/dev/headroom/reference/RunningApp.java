package dev.headroom.reference;

import dev.headroom.testbed.Endpoints;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--management.server.address=127.0.0.1",
                "--management.server.port=0",
                "--spring.profiles.active=testbed",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + stores.database(),
                "--spring.datasource.username=" + stores.databaseUser(),
                "--spring.datasource.password=" + stores.databasePassword(),
                "--spring.data.redis.host=" + redis.getHost(),
                "--spring.data.redis.port=" + redis.getPort(),
                "--spring.kafka.bootstrap-servers=" + stores.kafka()));
    arguments.addAll(List.of(properties));
    return new RunningApp(
        new SpringApplicationBuilder(ReferenceApplication.class)
            .run(arguments.toArray(String[]::new)));
  }

  Http http() {
    return new Http("http://127.0.0.1:" + port("local.server.port"));
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
