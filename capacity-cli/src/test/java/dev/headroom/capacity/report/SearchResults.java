package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.Diagnosis.Bottleneck;
import dev.headroom.capacity.judge.limit.AtLimit;
import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.Margin;
import dev.headroom.capacity.search.Settings;
import dev.headroom.capacity.search.Stop;
import dev.headroom.capacity.search.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches that were made up: a system that answers in 60 ms alone and breaks at 148/s. */
public final class SearchResults {
  private static final double LIMIT = 148;
  private static final double PROMISED_MILLIS = 500;
  private static final Settings SETTINGS =
      new Settings(
          10,
          400,
          60,
          false,
          0.05,
          Duration.ofMinutes(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(8));

  private SearchResults() {}

  /** Between 143 and 153/s. */
  public static SearchResult found() {
    List<Trial> trials = new ArrayList<>();
    double[][] made = {{60, 10}, {120, 10}, {240, 10}, {170, 20}, {140, 20}, {155, 40}, {148, 60}};
    for (double[] one : made) {
      trials.add(trial(one[0], (int) one[1]));
    }
    trials.add(untold(152));
    return result(
        new Limit(
            SETTINGS,
            Stop.PRECISE,
            LIMIT,
            143.0,
            153.0,
            "Entering, p95",
            0.97,
            trials,
            Duration.ofSeconds(294)));
  }

  static SearchResult lowestFails() {
    List<Trial> trials = List.of(trial(400, 10), trial(420, 60));
    return result(
        new Limit(
            SETTINGS,
            Stop.LOWEST_FAILS,
            null,
            0.0,
            400.0,
            "Entering, p95",
            1,
            trials,
            Duration.ofSeconds(82)));
  }

  static SearchResult generatorGaveOut() {
    Trial last =
        new Trial(
            140,
            Duration.ofSeconds(10),
            Duration.ofSeconds(18),
            null,
            false,
            Message.data("<b>\u202e"),
            List.of(),
            "trials/02-140");
    return result(
        new Limit(
            SETTINGS,
            Stop.GENERATOR,
            null,
            60.0,
            Double.POSITIVE_INFINITY,
            null,
            0,
            List.of(trial(60, 10), last),
            Duration.ofSeconds(36)));
  }

  /** Before any trial. */
  public static SearchResult interruptedAtOnce() {
    return result(
        new Limit(SETTINGS, Stop.INTERRUPTED, null, null, null, null, 0, List.of(), Duration.ZERO));
  }

  private static SearchResult result(Limit limit) {
    boolean answered = limit.answered();
    return new SearchResult(
        "peak",
        "10,000 people enter at once",
        true,
        2,
        limit,
        answered ? new AtLimit(444.3, 429, 459, 61.2) : null,
        answered ? Message.data("every entry waits for one of 20 database connections") : null,
        answered
            ? List.of(
                new Bottleneck(
                    "app.db",
                    Message.data("All 20 connections were out in 64 % of samples."),
                    Message.data("Enter without a database connection.")))
            : List.of(),
        answered ? List.of("Admission late by") : List.of(),
        List.of(),
        answered ? new SearchResult.Generator(240, 0.41) : null,
        6,
        "capacity-cli search peak --budget 40min",
        1_795_132_800_000L);
  }

  private static Trial trial(double load, int seconds) {
    double p95 = Math.min(9_000, 60 + 440 * Math.pow(load / LIMIT, 6));
    Boolean met = p95 <= PROMISED_MILLIS;
    return trial(load, seconds, p95, met, null);
  }

  private static Trial untold(double load) {
    return trial(load, 60, 497.0, null, Message.data("too close to its limit to tell"));
  }

  private static Trial trial(
      double load, int seconds, double p95, @Nullable Boolean met, @Nullable Message reason) {
    return new Trial(
        load,
        Duration.ofSeconds(seconds),
        Duration.ofSeconds(seconds + 8),
        met,
        true,
        reason,
        List.of(
            Margin.ofPromise("Every part survives the load", "", true),
            new Margin("Entering, p95", "< 500 ms", "ms", p95, met, p95 / PROMISED_MILLIS, 0.04),
            new Margin("Failed requests", "< 1 %", "%", 0.2, true, 0.2, 0.3)),
        "trials/x-" + load);
  }
}
