package dev.headroom.reference.waiting.adapter.redis;

import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.RedisUnavailableException;
import dev.headroom.reference.waiting.application.WaitingRooms;
import dev.headroom.reference.waiting.domain.LineNews;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hears of admissions, also before Redis is there to listen to: it tries until it can, and the
 * client listens anew by itself after a lost connection.
 */
@Component
class RedisLineNews {
  private static final Logger LOG = LoggerFactory.getLogger(RedisLineNews.class);
  private final RedissonClient redisson;
  private final RedisScripts redis;
  private final WaitingRooms rooms;
  private volatile boolean listening;

  RedisLineNews(RedissonClient redisson, RedisScripts redis, WaitingRooms rooms) {
    this.redisson = redisson;
    this.redis = redis;
    this.rooms = rooms;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void listen() {
    if (listening) {
      return;
    }
    try {
      redis.guarded(
          () ->
              redisson
                  .getTopic(LineScripts.NEWS, StringCodec.INSTANCE)
                  .addListener(String.class, (channel, text) -> rooms.heard(read(text))));
      listening = true;
    } catch (RedisUnavailableException e) {
      LOG.debug("can't hear yet of admissions: {}", e.getMessage());
    }
  }

  /** As {@code admit.lua} wrote it. */
  static LineNews read(String text) {
    String[] parts = text.split(" ", 7);
    boolean complete = !parts[6].equals("many");
    return new LineNews(
        Long.parseLong(parts[0]),
        parts[1],
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        Long.parseLong(parts[4]),
        Double.parseDouble(parts[5]),
        complete,
        complete && !parts[6].isEmpty()
            ? Arrays.stream(parts[6].split(",")).map(Long::valueOf).toList()
            : List.of());
  }
}
