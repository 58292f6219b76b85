package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Http.Reply;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.toxiproxy.EmbeddedToxiproxy;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/** A way to the Redis of the tests that can be made slow. */
final class SlowRedis implements AutoCloseable {
  private final EmbeddedToxiproxy server = EmbeddedToxiproxy.start();
  private final Http api = new Http(server.url().toString());
  private final String port;

  SlowRedis(Endpoints stores) {
    URI redis = Objects.requireNonNull(stores.redis());
    Reply proxy =
        api.post(
            "/proxies",
            "{\"name\": \"redis\", \"listen\": \"127.0.0.1:0\", \"upstream\": \"%s:%d\"}"
                .formatted(redis.getHost(), redis.getPort()));
    assertThat(proxy.status()).as(proxy.text()).isEqualTo(201);
    String listen = proxy.field("listen");
    this.port = listen.substring(listen.lastIndexOf(':') + 1);
  }

  /** What sends an app this way. */
  String property() {
    return "--spring.data.redis.port=" + port;
  }

  /** Each answer takes that much longer from now on. */
  void slowDown(Duration time) {
    Reply toxic =
        api.post(
            "/proxies/redis/toxics",
            "{\"name\": \"slow\", \"type\": \"latency\", \"attributes\": {\"latency\": %d}}"
                .formatted(time.toMillis()));
    assertThat(toxic.status()).as(toxic.text()).isEqualTo(200);
  }

  /** As quick as it was, whether it was slow or not. */
  void heal() {
    assertThat(api.delete("/proxies/redis/toxics/slow").status()).isIn(204, 404);
  }

  @Override
  public void close() {
    server.close();
  }
}
