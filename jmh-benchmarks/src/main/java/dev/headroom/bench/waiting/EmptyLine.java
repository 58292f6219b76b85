package dev.headroom.bench.waiting;

import dev.headroom.reference.shared.ScheduleKeys;
import dev.headroom.reference.waiting.application.WaitingLine;
import dev.headroom.reference.waiting.domain.Ticket;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.Store;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNodes;
import org.redisson.api.redisnode.RedisSingle;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A Redis of one's own for a fork, and a line in it that is empty when an iteration begins. */
@State(Scope.Benchmark)
public class EmptyLine {
  private static final long SCHEDULE = 1;

  private final AtomicLong entered = new AtomicLong();
  private Stack stack;
  private ConfigurableApplicationContext context;
  private RedissonClient redisson;
  private RedisSingle server;
  private WaitingLine line;

  @Setup(Level.Trial)
  public void start() {
    stack = Stack.start(StackSpec.stores(Set.of(Store.REDIS)));
    URI redis = Objects.requireNonNull(stack.endpoints().redis());
    context =
        new SpringApplicationBuilder(WaitingLineOnRedis.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--spring.data.redis.host=" + redis.getHost(),
                "--spring.data.redis.port=" + redis.getPort());
    redisson = context.getBean(RedissonClient.class);
    server = redisson.getRedisNodes(RedisNodes.SINGLE);
    line = context.getBean(WaitingLine.class);
  }

  @Setup(Level.Iteration)
  public void begin() {
    entered.set(0);
    requireKeys(0, "before the iteration");
  }

  boolean ping() {
    return server.getInstance().ping();
  }

  Ticket enterAsSomeoneNew() {
    return line.enter(entered.incrementAndGet(), SCHEDULE);
  }

  /** Fails the benchmark if what it measured is not what happened. */
  @TearDown(Level.Iteration)
  public void verify() {
    long held = redisson.getScoredSortedSet(ScheduleKeys.prefix(SCHEDULE) + "permits").size();
    long waiting = redisson.getScoredSortedSet(ScheduleKeys.prefix(SCHEDULE) + "line").size();
    if (held + waiting != entered.get()) {
      throw new IllegalStateException(
          entered + " entered, but " + held + " hold a permit and " + waiting + " wait");
    }
    redisson.getKeys().flushdb();
    requireKeys(0, "after the iteration");
  }

  private void requireKeys(long expected, String when) {
    long found = redisson.getKeys().count();
    if (found != expected) {
      throw new IllegalStateException(found + " keys in Redis " + when + ", not " + expected);
    }
  }

  @TearDown(Level.Trial)
  public void stop() {
    context.close();
    stack.close();
  }
}
