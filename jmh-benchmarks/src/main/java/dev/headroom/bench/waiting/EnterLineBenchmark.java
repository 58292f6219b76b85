package dev.headroom.bench.waiting;

import dev.headroom.reference.waiting.domain.Ticket;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a new visitor's entry cost, beyond the way to Redis and back?
 *
 * <p>Every call is another user on one schedule: the first hundred are admitted, the rest join the
 * line. The line starts empty in each iteration, so that all measure the same growth.
 *
 * <p>How it can mislead: Redis is a millisecond nearer than in production, which makes {@code
 * enter()} look many times as dear as {@code baseline()} when over a network both are mostly the
 * way. One thread measures latency; what Redis can take in all shows with {@code -t 16} and more,
 * where client and Redis share the cores. A longer iteration makes a longer line, and a place in it
 * costs the logarithm of its length.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EnterLineBenchmark {

  /** An empty round trip to the same server, by the same client. */
  @Benchmark
  public boolean baseline(EmptyLine line) {
    return line.ping();
  }

  @Benchmark
  public Ticket enter(EmptyLine line) {
    return line.enterAsSomeoneNew();
  }
}
