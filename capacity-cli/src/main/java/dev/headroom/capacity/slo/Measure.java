package dev.headroom.capacity.slo;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RequestSummary;
import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an objective looks at, and how that becomes one number. */
public sealed interface Measure permits Measure.OfRequests, OfMetric, OfObserved, Availability {

  /** Of what is measured: {@code ms}, {@code %}, {@code /s}, {@code MiB} or empty. */
  String unit();

  /** As an objective writes it. */
  String text();

  /** Whether it is by how much something changed, rather than how high it was. */
  default boolean isGrowth() {
    return false;
  }

  /**
   * What the evidence says.
   *
   * @param of the name of the requests meant, or {@code all}
   */
  Reading read(Evidence evidence, String of);

  /** Where nobody asked. */
  static Reading noRequest(String of) {
    return Reading.unknown(
        of.equals(RequestFigures.ALL)
            ? Message.of("there was no request")
            : Message.of("there was no request named \"{0}\"", of),
        0);
  }

  /** A figure of the requests of one name, or of all. */
  sealed interface OfRequests extends Measure {

    /** Of results that bring figures only. */
    Message NOT_COUNTED = Message.of("the summary does not count these requests");

    /** Of results that keep no outcomes, or not of all. */
    Message NOT_TOLD = Message.of("the results don't say which requests failed");

    /** Why shares of failures can't be told; null where they can. */
    static @Nullable Message untold(RequestFigures figures) {
      return figures.count() < 0 ? NOT_COUNTED : figures.ok() < 0 ? NOT_TOLD : null;
    }

    private static Reading share(long part, RequestFigures figures) {
      Message untold = untold(figures);
      return untold == null
          ? Reading.of(100.0 * part / figures.count(), figures.count())
          : Reading.unknown(untold, Math.max(0, figures.count()));
    }

    @Override
    default Reading read(Evidence evidence, String of) {
      return read(evidence.requests(), of);
    }

    /** Of requests that may be none. */
    default Reading read(RequestStatistics requests, String of) {
      RequestFigures figures = requests.figures(of).orElse(null);
      if (figures == null || figures.count() == 0) {
        return noRequest(of);
      }
      return read(figures, requests);
    }

    Reading read(RequestFigures figures, RequestStatistics requests);
  }

  /** {@code success rate}, in percent. */
  record SuccessRate() implements OfRequests {
    @Override
    public String unit() {
      return "%";
    }

    @Override
    public String text() {
      return "success rate";
    }

    @Override
    public Reading read(RequestFigures figures, RequestStatistics requests) {
      return OfRequests.share(figures.ok(), figures);
    }
  }

  /**
   * {@code served rate}, in percent: of all who asked, those who got what they asked for. Unlike
   * the success rate it counts against a system what it refuses as the scenario accepts.
   */
  record ServedRate() implements OfRequests {
    private static final String REFUSED = " refused";

    @Override
    public String unit() {
      return "%";
    }

    @Override
    public String text() {
      return "served rate";
    }

    @Override
    public Reading read(RequestStatistics requests, String of) {
      boolean all = of.equals(RequestFigures.ALL);
      List<RequestFigures> meant =
          requests.rows().stream()
              .filter(row -> !row.name().equals(RequestFigures.ALL))
              .filter(row -> all || row.name().equals(of) || row.name().equals(of + REFUSED))
              .filter(row -> row.count() != 0)
              .toList();
      if (meant.isEmpty()) {
        return noRequest(of);
      }
      for (RequestFigures row : meant) {
        Message untold = OfRequests.untold(row);
        if (untold != null) {
          return Reading.unknown(untold, 0);
        }
      }
      long asked = meant.stream().mapToLong(RequestFigures::count).sum();
      long served =
          meant.stream()
              .filter(row -> !row.name().endsWith(REFUSED))
              .mapToLong(RequestFigures::ok)
              .sum();
      return Reading.of(100.0 * served / asked, asked);
    }

    @Override
    public Reading read(RequestFigures figures, RequestStatistics requests) {
      return read(requests, figures.name());
    }
  }

  /** {@code error rate}, in percent. */
  record ErrorRate() implements OfRequests {
    @Override
    public String unit() {
      return "%";
    }

    @Override
    public String text() {
      return "error rate";
    }

    @Override
    public Reading read(RequestFigures figures, RequestStatistics requests) {
      return OfRequests.share(figures.ko(), figures);
    }
  }

  /** {@code throughput}, requests a second, failed ones too. */
  record Throughput() implements OfRequests {
    @Override
    public String unit() {
      return "/s";
    }

    @Override
    public String text() {
      return "throughput";
    }

    @Override
    public Reading read(RequestStatistics requests, String of) {
      return requests.paused(of) ? Reading.of(0, 0) : OfRequests.super.read(requests, of);
    }

    @Override
    public Reading read(RequestFigures figures, RequestStatistics requests) {
      return Double.isNaN(figures.throughputPerSecond())
          ? Reading.unknown(NOT_COUNTED, 0)
          : Reading.of(figures.throughputPerSecond(), figures.count());
    }
  }

  /**
   * {@code response time p95}, or mean, min, max, or the growth of one; of the OK requests.
   *
   * @param fromIntended counted from when a person meant to start, not from when it was sent: what
   *     people waited
   */
  record ResponseTime(Aggregate aggregate, boolean fromIntended) implements OfRequests {

    static final String TEXT = "response time ";
    static final String FROM_INTENDED = TEXT + "from intended start ";

    @Override
    public String unit() {
      return aggregate.unit("ms");
    }

    @Override
    public String text() {
      return (fromIntended ? FROM_INTENDED : TEXT) + aggregate.text();
    }

    @Override
    public boolean isGrowth() {
      return aggregate.growth();
    }

    @Override
    public Reading read(Evidence evidence, String of) {
      RequestStatistics intended = evidence.fromIntended();
      if (!fromIntended) {
        return read(evidence.requests(), of);
      }
      return intended == null
          ? Reading.unknown(Message.of("no generator kept the intended times"), 0)
          : read(intended, of);
    }

    @Override
    public Reading read(RequestFigures figures, RequestStatistics requests) {
      RequestSummary summed = requests.summary(figures.name()).orElse(null);
      if (summed != null) {
        return aggregate.of(summed);
      }
      DurationCounts durations = requests.durations(figures.name());
      if (!aggregate.growth()) {
        return aggregate.of(durations);
      }
      return Reading.growth(
          blocks ->
              Arrays.stream(requests.durations(figures.name(), blocks))
                  .mapToDouble(this::level)
                  .toArray(),
          durations.count());
    }

    private double level(DurationCounts durations) {
      Double level = aggregate.of(durations).value();
      return level == null ? Double.NaN : level;
    }
  }
}
