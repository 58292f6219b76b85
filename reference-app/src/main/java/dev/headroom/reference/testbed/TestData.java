package dev.headroom.reference.testbed;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.shared.cache.Caches;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.RedisUnavailableException;
import dev.headroom.reference.users.UserDirectory;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Empties and fills the stores, and tells the other instances. */
@Service
@Profile("testbed")
class TestData {
  private static final Logger LOG = LoggerFactory.getLogger(TestData.class);
  private static final int VENUES = 10;
  private static final int CITIES = 5;
  private final Rows rows;
  private final RedissonClient redisson;
  private final RedisScripts redis;
  private final Catalogue catalogue;
  private final UserDirectory users;
  private final Caches caches;
  private volatile boolean listening;

  TestData(
      JdbcTemplate jdbc,
      RedissonClient redisson,
      RedisScripts redis,
      Catalogue catalogue,
      UserDirectory users,
      Caches caches) {
    this.rows = new Rows(jdbc);
    this.redisson = redisson;
    this.redis = redis;
    this.catalogue = catalogue;
    this.users = users;
    this.caches = caches;
  }

  /** Listens to the other instances, as soon as Redis is there to listen to. */
  @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void listen() {
    if (listening) {
      return;
    }
    try {
      redis.guarded(() -> changes().addListener(String.class, (channel, message) -> reload()));
      listening = true;
    } catch (RedisUnavailableException e) {
      LOG.warn("can't hear yet of test data that another instance makes: {}", e.getMessage());
    }
  }

  void reset() {
    rows.deleteAll();
    emptyRedis();
    caches.clear();
    announce();
  }

  @Transactional
  Map<String, Integer> seed(SeedPlan plan) {
    rows.deleteAll();
    emptyRedis();
    caches.clear();
    rows.insert("users (id, name)", plan.users(), id -> "(" + id + ",'user " + id + "')");
    rows.insert(
        "point_balances (user_id, balance)",
        plan.users(),
        id -> "(" + id + "," + plan.pointsPerUser() + ")");
    if (plan.pointsPerUser() > 0) {
      rows.insert(
          "point_entries (user_id, kind, amount, reference)",
          plan.users(),
          id -> "(" + id + ",'GRANTED'," + plan.pointsPerUser() + ",'seed')");
    }
    rows.insert(
        "venues (id, name, city, capacity)",
        Math.min(plan.concerts(), VENUES),
        id ->
            "(%d,'Hall %d','City %d',%d)"
                .formatted(id, id, (id - 1) % CITIES + 1, plan.seatsPerSchedule()));
    rows.insert(
        "concerts (id, title, venue_id)",
        plan.concerts(),
        id -> "(%d,'Concert %d',%d)".formatted(id, id, (id - 1) % VENUES + 1));
    rows.insert(
        "schedules (id, concert_id, starts_at, seat_count, lowest_price, highest_price)",
        plan.schedules(),
        id ->
            "(%d,%d,UTC_TIMESTAMP() + INTERVAL %d DAY,%d,%d,%d)"
                .formatted(
                    id,
                    (id - 1) / plan.schedulesPerConcert() + 1,
                    30 + id % 300,
                    plan.seatsPerSchedule(),
                    plan.seatPrice(),
                    plan.seatPrice()));
    rows.insert(
        "seats (id, schedule_id, label, price)",
        plan.seats(),
        id ->
            "(%d,%d,'S%d',%d)"
                .formatted(
                    id,
                    (id - 1) / plan.seatsPerSchedule() + 1,
                    (id - 1) % plan.seatsPerSchedule() + 1,
                    plan.seatPrice()));
    return Map.of("users", plan.users(), "schedules", plan.schedules(), "seats", plan.seats());
  }

  /** Makes this instance know at once what it wrote, and the others soon. */
  void announce() {
    reload();
    redis.guarded(() -> changes().publish("changed"));
  }

  private RTopic changes() {
    return redisson.getTopic("testbed.changed", StringCodec.INSTANCE);
  }

  private void emptyRedis() {
    redis.guarded(
        () -> {
          redisson.getKeys().flushdb();
          return true;
        });
  }

  private void reload() {
    catalogue.reload();
    users.reload();
    caches.forgetNear();
  }
}
