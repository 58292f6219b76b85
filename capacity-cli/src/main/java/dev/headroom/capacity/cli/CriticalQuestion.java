package dev.headroom.capacity.cli;

import dev.headroom.capacity.scenario.Journey;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.scenario.Step;
import dev.headroom.capacity.scenario.Turns;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where something gives out: what can be asked of one instance. */
enum CriticalQuestion {
  LINE(List.of()),
  STREAMS(List.of()),
  POOL(List.of(pool(3), pool(10), pool(20))),
  LAG(List.of(new Rate("bookings", List.of(), Map.of()))),
  CALLS(
      List.of(
          call("concerts", Step.CONCERTS),
          call("seats", Step.CONCERTS, Step.SCHEDULES, Step.SEATS),
          call("ranking", Step.RANKING),
          call("points", Step.POINTS),
          call("charge", Step.CHARGE),
          call("enter", Step.ENTER),
          call("status", Step.ENTER, Step.STATUS),
          call("hold", Step.ENTER, Step.POLL, Step.HOLD),
          call("pay", Step.ENTER, Step.POLL, Step.HOLD, Step.PAY),
          call("book", Step.ENTER, Step.POLL, Step.BOOK)));

  /**
   * A rate to search.
   *
   * @param name for people
   * @param steps of a visit; none for the scenario's own
   * @param properties of the app beyond the scenario's
   */
  record Rate(String name, List<Step> steps, Map<String, String> properties) {
    Scenario of(Scenario scenario) {
      Map<String, String> app = new LinkedHashMap<>(scenario.app());
      app.putAll(properties);
      Journey own = scenario.journey();
      Journey journey =
          steps.isEmpty()
              ? own
              : new Journey(
                  new Turns.InOrder(steps),
                  own.think(),
                  own.poll(),
                  own.giveUp(),
                  own.refresh(),
                  own.buyPercent(),
                  own.accept(),
                  own.keepAlive(),
                  own.seatsPerHold());
      return new Scenario(
          scenario.name(),
          scenario.title(),
          scenario.question(),
          scenario.load(),
          journey,
          scenario.data(),
          scenario.claims(),
          app,
          scenario.objectives());
    }
  }

  private final List<Rate> rates;

  CriticalQuestion(List<Rate> rates) {
    this.rates = rates;
  }

  private static Rate pool(int size) {
    return new Rate(
        "pool of " + size,
        List.of(),
        Map.of("spring.datasource.hikari.maximum-pool-size", Integer.toString(size)));
  }

  private static Rate call(String name, Step... steps) {
    return new Rate(name, List.of(steps), Map.of());
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Rate> rates() {
    return rates;
  }

  int answers() {
    return Math.max(1, rates.size());
  }

  /** Reads one as {@code --critical} takes it. */
  static final class Converter implements ITypeConverter<CriticalQuestion> {
    @Override
    public CriticalQuestion convert(String written) {
      return Arrays.stream(values())
          .filter(question -> question.id().equals(written.strip().toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + written
                          + "' is none of "
                          + Arrays.stream(values())
                              .map(CriticalQuestion::id)
                              .collect(Collectors.joining(", "))));
    }
  }
}
