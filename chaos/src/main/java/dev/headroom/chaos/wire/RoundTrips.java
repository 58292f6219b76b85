package dev.headroom.chaos.wire;

import dev.headroom.chaos.surroundings.MissingPartException;
import dev.headroom.chaos.surroundings.Proxied;
import dev.headroom.chaos.surroundings.Surroundings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/** A connection to a store that does nothing but ask whether anybody is there. */
public abstract class RoundTrips implements AutoCloseable {
  /** For connecting, and then for each answer. */
  static final Duration PATIENCE = Duration.ofMillis(2_000);

  RoundTrips() {}

  /**
   * Connects.
   *
   * @param throughProxy as the app does, and not past the proxy
   * @throws MissingPartException if there is no such store, or no proxy before it
   * @throws IOException if it doesn't answer within 2 s
   */
  public static RoundTrips open(Proxied store, Surroundings surroundings, boolean throughProxy)
      throws IOException {
    InetSocketAddress address =
        throughProxy ? Proxies.entrance(store, surroundings) : direct(store, surroundings);
    return switch (store) {
      case REDIS -> new RedisRoundTrips(address);
      case KAFKA -> new KafkaRoundTrips(address);
      case DATABASE -> {
        if (surroundings.database() == null) {
          throw new MissingPartException("there is no database.");
        }
        yield new DatabaseRoundTrips(surroundings.database(), address);
      }
    };
  }

  /**
   * From the question to the answer.
   *
   * @throws IOException if there is none within 2 s; the connection is of no more use then
   */
  public Duration once() throws IOException {
    long startNanos = System.nanoTime();
    ask();
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /**
   * The same with an answer of at least so many bytes; 1 and up.
   *
   * @throws IOException as with {@link #once}
   */
  public Duration once(int bytes) throws IOException {
    long startNanos = System.nanoTime();
    askFor(bytes);
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  abstract void ask() throws IOException;

  abstract void askFor(int bytes) throws IOException;

  @Override
  public abstract void close() throws IOException;

  private static InetSocketAddress direct(Proxied store, Surroundings surroundings) {
    return switch (store) {
      case REDIS -> address(surroundings.redis(), "Redis");
      case KAFKA ->
          address(
              surroundings.kafka() == null
                  ? null
                  : URI.create("kafka://" + surroundings.kafka().split(",")[0]),
              "Kafka");
      case DATABASE ->
          address(
              surroundings.database() == null
                  ? null
                  : URI.create(surroundings.database().url().substring("jdbc:".length())),
              "database");
    };
  }

  private static InetSocketAddress address(
      @org.jspecify.annotations.Nullable URI uri, String store) {
    if (uri == null) {
      throw new MissingPartException("there is no " + store + ".");
    }
    return new InetSocketAddress(uri.getHost(), uri.getPort());
  }
}
