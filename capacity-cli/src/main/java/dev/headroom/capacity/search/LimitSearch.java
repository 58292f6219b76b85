package dev.headroom.capacity.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the highest load that still meets every objective, of trials that chance moves.
 *
 * <p>Short trials double or halve the load until one breaks and one holds. From then on each trial
 * goes where the limit is as likely above as below, and is as long as it takes to narrow the
 * interval three-fold, or to what was asked for. All objectives are searched at once: a trial tells
 * of each. That trials are short far from the limit and long near it, and that a trial that can't
 * tell is made longer before anything is concluded from it, is learnt from MLRsearch (RFC 9971).
 */
public final class LimitSearch {
  private static final int MOST_TRIALS = 60;
  private static final double STEP = 2;
  private static final double NARROWING = 3;
  private static final double SURE = 1.96;
  // One after the other a little below and above where the limit is most likely: both sides of a
  // line tell its slope.
  private static final double[] ASK = {0.5, 0.35, 0.65};

  private final Settings settings;
  private final List<Trial> trials = new ArrayList<>();
  private Duration spent = Duration.ZERO;
  private double ceiling;

  /** For the last trial, which may have offered a little less or more. */
  private double asked;

  private @Nullable Belief belief;
  private int believed;

  public LimitSearch(Settings settings) {
    this.settings = settings;
    this.ceiling = Double.POSITIVE_INFINITY;
  }

  /** Searches to the end. A search is made once. */
  public Limit find(Trials system) {
    return find(system, soFar -> {});
  }

  /**
   * Searches to the end. A search is made once.
   *
   * @param after told after each trial what an interruption now would come to
   */
  public Limit find(Trials system, Consumer<Limit> after) {
    double load = settings.offered(settings.first());
    Duration length = settings.shortest();
    while (true) {
      if (trials.size() >= MOST_TRIALS) {
        return ended(Stop.UNSTEADY);
      }
      if (!affords(length)) {
        return ended(Stop.BUDGET);
      }
      asked = load;
      Trial trial = system.at(load, length);
      if (trial == null) {
        return ended(Stop.INTERRUPTED);
      }
      trials.add(trial);
      spent = spent.plus(trial.took());
      after.accept(ended(Stop.INTERRUPTED));
      Stop stop = stop(trial);
      if (stop != null) {
        return ended(stop);
      }
      Next next = next(trial);
      load = next.load();
      length = next.length();
    }
  }

  private record Next(double load, Duration length) {}

  private @Nullable Stop stop(Trial last) {
    boolean longest = last.length().compareTo(settings.longest()) >= 0;
    if (!last.trusted()) {
      return again(last) && !roomBelow(last.load()) ? Stop.GENERATOR : null;
    }
    if (!last.informs()) {
      return longest ? Stop.UNTOLD : null;
    }
    if (longest && last.held() && asked >= settings.offered(settings.max())) {
      return Stop.NOTHING_BROKE;
    }
    if (longest && last.broke() && asked <= settings.offered(settings.min())) {
      return Stop.LOWEST_FAILS;
    }
    if (!bracketed()) {
      return null;
    }
    Belief belief = belief();
    if (belief.halfWidth() <= Math.log1p(settings.precision())) {
      return Stop.PRECISE;
    }
    return settings.whole() && adjacent(belief) ? Stop.ADJACENT : null;
  }

  private Next next(Trial last) {
    if (!last.trusted() && !again(last)) {
      return new Next(last.load(), last.length());
    }
    boolean longest = last.length().compareTo(settings.longest()) >= 0;
    if (last.trusted() && !last.informs() && !longest) {
      return new Next(last.load(), longer(last.length()));
    }
    if (!last.trusted()) {
      ceiling = Math.min(ceiling, last.load());
    }
    if (!bracketed()) {
      return outwards(last);
    }
    Belief belief = belief();
    double load = Math.exp(belief.quantile(ASK[trials.size() % ASK.length]));
    double offered = settings.offered(Math.min(load, ceiling * (1 - settings.precision())));
    return new Next(offered, length(belief, offered));
  }

  /** Doubled or halved; where that leads out of what may be tried, its end, and then for long. */
  private Next outwards(Trial last) {
    boolean up = last.trusted() && last.keeps();
    double wanted = up ? last.load() * STEP : last.load() / STEP;
    if (up && wanted >= ceiling) {
      wanted = Math.sqrt(last.load() * ceiling);
    }
    double load = settings.offered(wanted);
    boolean again = load == asked;
    return new Next(load, again ? settings.longest() : settings.shortest());
  }

  /** As long as it takes for one trial to narrow the interval so much. */
  private Duration length(Belief belief, double load) {
    double wanted = Math.log1p(settings.precision()) / SURE;
    double now = belief.halfWidth() / SURE;
    double aim = Math.max(wanted, now / NARROWING);
    // Precisions, the inverses of squared standard deviations, add up.
    double missing = Math.max(0, 1 / (aim * aim) - 1 / (now * now));
    double seconds = 10 * belief.scatter() * belief.scatter() * missing;
    double least = Math.max(seconds, around().toMillis() / 2_000.0);
    Duration length = Duration.ofMillis(Math.round(Math.min(least, 86_400) * 1_000));
    boolean atAnEnd = load >= settings.max() || load <= settings.offered(settings.min());
    Duration within = atAnEnd ? settings.longest() : length;
    return within.compareTo(settings.shortest()) < 0
        ? settings.shortest()
        : within.compareTo(settings.longest()) > 0 ? settings.longest() : within;
  }

  private Duration longer(Duration length) {
    Duration twice = length.multipliedBy(2);
    return twice.compareTo(settings.longest()) > 0 ? settings.longest() : twice;
  }

  private boolean affords(Duration length) {
    return spent.plus(length).plus(around()).compareTo(settings.budget()) <= 0;
  }

  /** What a trial takes beside what counts, as seen so far. */
  private Duration around() {
    if (trials.isEmpty()) {
      return settings.around();
    }
    Duration beside = spent;
    for (Trial trial : trials) {
      beside = beside.minus(trial.length());
    }
    return beside.isNegative() ? Duration.ZERO : beside.dividedBy(trials.size());
  }

  private List<Trial> telling() {
    return trials.stream().filter(trial -> trial.trusted() && trial.informs()).toList();
  }

  /** Whether one held below one that broke. */
  private boolean bracketed() {
    List<Trial> telling = telling();
    return telling.stream()
        .filter(Trial::keeps)
        .anyMatch(
            held ->
                telling.stream().anyMatch(broke -> !broke.keeps() && broke.load() > held.load()));
  }

  /** Whether the same load could not be offered before: once may be an accident. */
  private boolean again(Trial last) {
    return trials.stream().filter(t -> !t.trusted() && t.load() == last.load()).count() > 1;
  }

  /** Whether there is a load worth trying between what held and what could not be offered. */
  private boolean roomBelow(double load) {
    double held = telling().stream().filter(Trial::keeps).mapToDouble(Trial::load).max().orElse(0);
    double least = held == 0 ? settings.offered(settings.min()) : held;
    return bracketed() || Math.sqrt(load / least) - 1 > settings.precision();
  }

  private boolean adjacent(Belief belief) {
    double low = Math.floor(Math.exp(belief.median()));
    return Math.exp(belief.lower()) >= low - 0.05 && Math.exp(belief.upper()) <= low + 1.05;
  }

  private Belief belief() {
    int known = telling().size();
    if (belief == null || known != believed) {
      belief = Belief.of(settings, telling(), belief);
      believed = known;
    }
    return belief;
  }

  private Limit ended(Stop stop) {
    return Conclusion.of(settings, stop, trials, telling(), spent, belief());
  }

  /** The most probable first objective with its probability. */
  static Map.@Nullable Entry<String, Double> first(Belief belief) {
    return belief.first().entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
  }
}
