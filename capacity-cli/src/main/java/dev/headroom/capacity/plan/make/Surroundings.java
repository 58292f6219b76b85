package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Bill;
import dev.headroom.capacity.plan.Surrounding;
import dev.headroom.capacity.plan.model.Prediction;
import dev.headroom.capacity.plan.size.Growing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sizes of development, staging and production, from the plan's own bill. */
final class Surroundings {
  private static final Map<String, Integer> ONE_OF_EACH =
      Map.of("database", 1, "redis", 1, "kafka", 1);

  private Surroundings() {}

  /**
   * @param bill null without prices
   */
  static List<Surrounding> of(int instances, Growing growing, @Nullable Bill bill) {
    int staging = Math.min(2, instances);
    Prediction carried = growing.at(staging);
    List<Surrounding> all = new ArrayList<>();
    all.add(
        surrounding(
            Message.of("development"),
            1,
            bill,
            false,
            Message.of("one of each, no spare: for what it does, not how fast")));
    all.add(
        surrounding(
            Message.of("staging"),
            staging,
            bill,
            true,
            carried == null
                ? Message.of("what only several instances show; how much it carries is not known")
                : Message.of(
                    "what only several instances show; carries {0}, so test it at {1} of the plan",
                    Amount.rate(carried.value()),
                    Amount.percent(carried.value() / carriedByAll(growing, instances)))));
    all.add(surrounding(Message.of("production"), instances, bill, true, Message.of("the plan")));
    return all;
  }

  private static Message part(String part) {
    return switch (part) {
      case "database" -> Message.of("database");
      case "redis" -> Message.of("Redis");
      case "kafka" -> Message.of("Kafka broker");
      default -> Message.of("load balancer");
    };
  }

  private static double carriedByAll(Growing growing, int instances) {
    Prediction all = growing.at(instances);
    return all == null ? Double.NaN : all.value();
  }

  private static Surrounding surrounding(
      Message name, int instances, @Nullable Bill bill, boolean asPlanned, Message because) {
    List<Surrounding.Item> items = new ArrayList<>();
    items.add(new Surrounding.Item("app", Message.of("app instance"), instances));
    boolean priced = bill != null && bill.rows().stream().anyMatch(row -> row.part().equals("app"));
    double cost = priced ? 0 : Double.NaN;
    if (bill != null) {
      for (Bill.Row row : bill.rows()) {
        int pieces =
            row.part().equals("app")
                ? instances
                : asPlanned ? row.pieces() : ONE_OF_EACH.getOrDefault(row.part(), 0);
        cost += pieces * row.each();
        if (!row.part().equals("app")) {
          items.add(new Surrounding.Item(row.part(), part(row.part()), pieces));
        }
      }
    }
    return new Surrounding(name, items, cost, because);
  }
}
