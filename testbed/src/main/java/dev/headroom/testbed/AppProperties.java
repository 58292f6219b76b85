package dev.headroom.testbed;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Spring properties that tell an app where the stores are. */
final class AppProperties {
  private AppProperties() {}

  static Map<String, String> of(Endpoints stores) {
    Map<String, String> properties = new LinkedHashMap<>();
    String database = stores.database();
    if (database != null) {
      properties.put("spring.datasource.url", database);
      properties.put("spring.datasource.username", stores.databaseUser());
      properties.put("spring.datasource.password", stores.databasePassword());
    }
    URI redis = stores.redis();
    if (redis != null) {
      properties.put("spring.data.redis.host", redis.getHost());
      properties.put("spring.data.redis.port", Integer.toString(redis.getPort()));
    }
    String kafka = stores.kafka();
    if (kafka != null) {
      properties.put("spring.kafka.bootstrap-servers", kafka);
    }
    return properties;
  }
}
