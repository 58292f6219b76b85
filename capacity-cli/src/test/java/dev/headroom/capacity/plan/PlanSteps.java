package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** How to come to the made-up plan, and what it was held against. */
final class PlanSteps {

  private PlanSteps() {}

  static List<Step> road() {
    return List.of(
        step(
            Step.When.TODAY,
            Message.of("{0} instances as measured", "2"),
            8_600,
            8_200,
            9_000,
            Basis.MEASURED,
            Message.NONE),
        step(
            Step.When.NOW,
            Message.of("Enter without a database connection"),
            20_000,
            19_400,
            20_600,
            Basis.COMPUTED,
            Message.of("2 days")),
        step(
            Step.When.NOW,
            Message.of("Admit {0} every {1} in place of {2}", "300", new Amount(3, "s"), "100"),
            20_600,
            19_900,
            21_300,
            Basis.COMPUTED,
            Message.of("one property")),
        step(
            Step.When.SOON,
            Message.of("{0} more instances, {1} in all", "5", "7"),
            59_900,
            56_600,
            63_100,
            Basis.EXTRAPOLATED,
            Message.of("{0} {1} a month", "290", "USD")),
        step(
            Step.When.LATER,
            Message.of("Measure {0} instances: halves the interval", "6"),
            59_900,
            58_100,
            61_600,
            Basis.EXTRAPOLATED,
            Message.of("1 h of tests")));
  }

  private static Step step(
      Step.When when,
      Message what,
      double limit,
      double low,
      double high,
      Basis basis,
      Message effort) {
    return new Step(
        when,
        what,
        new Limit(
            PlanFixtures.people(limit),
            PlanFixtures.people(low),
            PlanFixtures.people(high),
            basis,
            what,
            Message.NONE),
        effort);
  }

  static List<Surrounding> surroundings() {
    return List.of(
        new Surrounding(
            Message.of("development"),
            items(1, 1, 1, 1, 0),
            455,
            Message.of("one of each: functions, not figures")),
        new Surrounding(
            Message.of("staging"),
            items(2, 1, 1, 3, 1),
            659,
            Message.of(
                "two instances, so that what only several show is seen: {0}",
                Amount.rate(PlanFixtures.at(2).value()))),
        new Surrounding(
            Message.of("production"), items(7, 1, 2, 3, 1), 1_044, Message.of("the plan")));
  }

  private static List<Surrounding.Item> items(
      int app, int database, int redis, int kafka, int balancer) {
    return List.of(
        new Surrounding.Item("app", Message.of("app instances"), app),
        new Surrounding.Item("database", Message.of("database"), database),
        new Surrounding.Item("redis", Message.of("Redis"), redis),
        new Surrounding.Item("kafka", Message.of("Kafka brokers"), kafka),
        new Surrounding.Item("balancer", Message.of("load balancer"), balancer));
  }

  static List<Law> laws() {
    return List.of(
        new Law(
            Message.of("Little\u2019s law"),
            Message.of("database connections"),
            58.2,
            57.9,
            "",
            true,
            Message.of("in use = throughput \u00d7 time each is held")),
        new Law(
            Message.of("utilisation law"),
            Message.of("Redis"),
            0.062,
            0.0617,
            "",
            true,
            Message.of("in use = throughput \u00d7 demand a request")));
  }
}
