package dev.headroom.testbed.redis;

import java.util.List;
import java.util.Map;

/** Redis servers that an app uses as one. They end with their stack, or when this is closed. */
public interface RedisTopology extends AutoCloseable {

  /** The servers that keep data, dead ones too. */
  List<RedisNode> nodes();

  /** The Spring properties that lead an app to it. */
  Map<String, String> appProperties();

  /**
   * Waits until it serves.
   *
   * @throws dev.headroom.testbed.process.StackStartException when it does not within 20 s
   */
  void awaitReady() throws InterruptedException;

  /** Ends all its servers at once. */
  @Override
  void close();
}
