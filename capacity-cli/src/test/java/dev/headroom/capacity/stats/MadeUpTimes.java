package dev.headroom.capacity.stats;

import java.util.random.RandomGenerator;

/** Response times of requests that resemble their neighbours, each in a way of its own. */
enum MadeUpTimes {
  INDEPENDENT {
    @Override
    int[] play(RandomGenerator random, int count) {
      return drifting(random, count, 0.001, 0.3, 0);
    }
  },
  DRIFTING_OVER_A_500TH {
    @Override
    int[] play(RandomGenerator random, int count) {
      return drifting(random, count, count / 500.0, 0.3, 0);
    }
  },
  DRIFTING_OVER_A_100TH {
    @Override
    int[] play(RandomGenerator random, int count) {
      return drifting(random, count, count / 100.0, 0.3, 0);
    }
  },
  DRIFTING_OVER_A_50TH {
    @Override
    int[] play(RandomGenerator random, int count) {
      return drifting(random, count, count / 50.0, 0.3, 0);
    }
  },
  BURSTS {
    @Override
    int[] play(RandomGenerator random, int count) {
      return bursts(random, count, count / 400.0, count / 40.0);
    }
  },
  RARE_BURSTS {
    @Override
    int[] play(RandomGenerator random, int count) {
      return bursts(random, count, count / 1_000.0, count / 30.0);
    }
  },
  TWO_KINDS_OF_ANSWERS {
    @Override
    int[] play(RandomGenerator random, int count) {
      int[] times = new int[count];
      for (int i = 0; i < count; i++) {
        double level = random.nextDouble() < 0.07 ? 10_000 : 1_000;
        times[i] = (int) Math.round(level * Math.exp(0.2 * random.nextGaussian()));
      }
      return times;
    }
  },
  HEAVY_TAIL {
    @Override
    int[] play(RandomGenerator random, int count) {
      return drifting(random, count, count / 200.0, 0, 2.2);
    }
  },
  /** Waits and service before one server that is 7 tenths busy. */
  QUEUE {
    @Override
    int[] play(RandomGenerator random, int count) {
      int[] times = new int[count];
      double wait = 0;
      for (int i = -2_000; i < count; i++) {
        double service = random.nextExponential();
        if (i >= 0) {
          times[i] = (int) Math.round(100 * (wait + service));
        }
        wait = Math.max(0, wait + service - random.nextExponential() / 0.7);
      }
      return times;
    }
  };

  abstract int[] play(RandomGenerator random, int count);

  /**
   * A level that drifts as AR(1) on a log scale, each request with noise of its own on it.
   *
   * @param memory after how many requests a deviation is a third of what it was
   * @param tail exponent of a Pareto tail; 0 for none
   */
  private static int[] drifting(
      RandomGenerator random, int count, double memory, double noise, double tail) {
    double keeps = Math.exp(-1 / memory);
    double step = 0.3 * Math.sqrt(1 - keeps * keeps);
    double level = 0.3 * random.nextGaussian();
    int[] times = new int[count];
    for (int i = 0; i < count; i++) {
      level = keeps * level + step * random.nextGaussian();
      double own = tail == 0 ? 1 : Math.pow(1 - random.nextDouble(), -1 / tail);
      times[i] = (int) Math.round(1_000 * own * Math.exp(level + noise * random.nextGaussian()));
    }
    return times;
  }

  private static int[] bursts(RandomGenerator random, int count, double bad, double good) {
    boolean burst = random.nextDouble() < bad / (bad + good);
    int[] times = new int[count];
    for (int i = 0; i < count; i++) {
      burst ^= random.nextDouble() < 1 / (burst ? bad : good);
      double level = burst ? 1.5 : 0;
      times[i] = (int) Math.round(1_000 * Math.exp(level + 0.3 * random.nextGaussian()));
    }
    return times;
  }
}
