package dev.headroom.capacity.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures of made-up logs against a plain sort of everything in them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExactFiguresTest {

  private static final int LOGS = 40;
  private static final long FROM = 1_780_000_000_000L;
  private static final Window WINDOW = new Window(FROM + 2_000, FROM + 9_000);
  private static final String[] NAMES = {"a", "b / c", "all", ""};

  /** How the times of a log are spread, in ticks. */
  enum Spread {
    TIES(random -> random.nextInt(4)),
    ONE_VALUE(random -> 7),
    NOTHING(random -> 0),
    TAIL(random -> Math.round(Math.exp(random.nextDouble() * 20))),
    AROUND_A_PAGE(random -> 65_500 + random.nextInt(80)),
    HUGE(random -> Integer.MAX_VALUE - 10_000L - random.nextInt(1_000));

    private final ToLongFunction<Random> next;

    Spread(ToLongFunction<Random> next) {
      this.next = next;
    }
  }

  private record Made(int name, int start, long ticks, long weight, boolean ok) {}

  @ParameterizedTest
  @EnumSource
  void figures_equal_those_of_a_plain_sort_however_the_log_is_dealt(Spread spread) {
    Random random = new Random(spread.ordinal());
    for (int log = 0; log < LOGS; log++) {
      int ticksPerMs = new int[] {1, 1_000, 1_000_000}[log % 3];
      List<Made> all = made(spread, random, new int[] {0, 1, 2, 50, 1_500}[log % 5], log % 2 == 0);
      RequestStatistics whole = RequestStatistics.of(dealt(all, ticksPerMs, 1), WINDOW);
      for (int name = 0; name < NAMES.length; name++) {
        int of = name;
        List<Made> own = all.stream().filter(made -> made.name() == of).toList();
        check(whole, NAMES[name].equals("all") ? "all (name)" : NAMES[name], own, ticksPerMs);
      }
      check(whole, "all", all, ticksPerMs);
      Collections.shuffle(all, random);
      RequestStatistics apart = RequestStatistics.of(dealt(all, ticksPerMs, 3), WINDOW);
      assertThat(apart.rows()).isEqualTo(whole.rows());
      assertThat(apart.answers()).isEqualTo(whole.answers());
    }
  }

  private static List<Made> made(Spread spread, Random random, int size, boolean weights) {
    List<Made> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(
          new Made(
              random.nextInt(NAMES.length),
              random.nextInt(11_000),
              spread.next.applyAsLong(random),
              weights ? 1 + random.nextInt(9) : 1,
              random.nextInt(8) > 0));
    }
    return all;
  }

  private static RequestLog dealt(List<Made> all, int ticksPerMs, int injectors) {
    RequestLogBuilder builder = new RequestLogBuilder();
    for (int injector = 0; injector < injectors; injector++) {
      builder.begin("made up", FROM, ticksPerMs);
      for (int i = injector; i < all.size(); i += injectors) {
        Made made = all.get(i);
        int kind = builder.kind(NAMES[made.name()], made.ok() ? "" : "why", made.ok());
        builder.request(kind, made.start(), made.ticks(), made.weight());
      }
    }
    return builder.build();
  }

  private static void check(
      RequestStatistics statistics, String name, List<Made> all, int ticksPerMs) {
    List<Made> inside = all.stream().filter(made -> WINDOW.contains(FROM + made.start())).toList();
    long count = inside.stream().mapToLong(Made::weight).sum();
    if (count == 0 && !name.equals("all")) {
      assertThat(statistics.figures(name)).isEmpty();
      return;
    }
    RequestFigures row = statistics.figures(name).orElseThrow();
    List<Long> sorted = new ArrayList<>();
    for (Made made : inside) {
      for (long i = 0; made.ok() && i < made.weight(); i++) {
        sorted.add(made.ticks());
      }
    }
    Collections.sort(sorted);
    assertThat(row.count()).isEqualTo(count);
    assertThat(row.ok()).isEqualTo(sorted.size());
    assertThat(row.ko()).isEqualTo(count - sorted.size());
    assertThat(row.throughputPerSecond()).isEqualTo(count / 7.0);
    if (sorted.isEmpty()) {
      return;
    }
    ToDoubleFunction<Double> rank =
        percent -> {
          // Tenths of a percent, in whole numbers: the smallest rank that has that share.
          long tenths = Math.round(percent * 10) * sorted.size();
          return (double) sorted.get((int) ((tenths + 999) / 1_000) - 1) / ticksPerMs;
        };
    assertThat(row.minMs()).isEqualTo((double) sorted.get(0) / ticksPerMs);
    assertThat(row.maxMs()).isEqualTo((double) sorted.get(sorted.size() - 1) / ticksPerMs);
    assertThat(row.p50Ms()).isEqualTo(rank.applyAsDouble(50.0));
    assertThat(row.p75Ms()).isEqualTo(rank.applyAsDouble(75.0));
    assertThat(row.p90Ms()).isEqualTo(rank.applyAsDouble(90.0));
    assertThat(row.p95Ms()).isEqualTo(rank.applyAsDouble(95.0));
    assertThat(row.p99Ms()).isEqualTo(rank.applyAsDouble(99.0));
    assertThat(row.p999Ms()).isEqualTo(rank.applyAsDouble(99.9));
    BigInteger sum =
        sorted.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    double mean =
        new BigDecimal(sum)
            .divide(BigDecimal.valueOf((long) sorted.size() * ticksPerMs), MathContext.DECIMAL128)
            .doubleValue();
    assertThat(row.meanMs()).isCloseTo(mean, within(Math.ulp(mean) * 2));
  }
}
