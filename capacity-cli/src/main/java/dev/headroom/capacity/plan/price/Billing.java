package dev.headroom.capacity.plan.price;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Bill;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.price.Prices.Part;
import dev.headroom.capacity.plan.size.Instances;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bill of a plan: pieces times price, and what each row rests on. */
public final class Billing {
  private static final Map<String, String> DECIDING =
      Map.of(
          "database", "database.cores",
          "redis", "redis.shards",
          "kafka", "kafka.partitions",
          "balancer", "app.streams");

  private final Prices prices;
  private final List<Size> sizes;

  /**
   * @param sizes of the plan
   */
  public Billing(Prices prices, List<Size> sizes) {
    this.prices = prices;
    this.sizes = List.copyOf(sizes);
  }

  /** What all parts but the app cost a month; those without a price are left out. */
  public double others() {
    return rows().stream().mapToDouble(Bill.Row::total).sum();
  }

  /** The whole bill of one way. */
  public Bill of(Shopping.Way way) {
    List<Bill.Row> rows = new ArrayList<>();
    List<Message> missing = new ArrayList<>();
    if (way.size() == null) {
      missing.add(Message.of("app instances of the size measured"));
    } else {
      Instances instances = way.instances();
      rows.add(
          row(
              "app",
              way.size().name(),
              instances.all(),
              way.size().price(),
              way.basis(),
              Message.of(
                  "{0} carry {1} or more; {2} spare",
                  Integer.toString(instances.working()),
                  Amount.rate(instances.withoutSpare().low()),
                  Integer.toString(instances.spare()))));
    }
    rows.addAll(rows());
    for (String part : Prices.PARTS) {
      if (!prices.parts().containsKey(part)) {
        missing.add(Message.name(part.equals("balancer") ? "load balancer" : part));
      }
    }
    double total = rows.stream().mapToDouble(Bill.Row::total).sum();
    return new Bill(rows, total, prices.currency(), prices.date(), missing);
  }

  private List<Bill.Row> rows() {
    List<Bill.Row> rows = new ArrayList<>();
    for (String name : Prices.PARTS) {
      Part part = prices.parts().get(name);
      if (part != null) {
        Optional<Size> size = size(DECIDING.get(name));
        int times = name.equals("redis") ? value(size).map(Double::intValue).orElse(1) : 1;
        rows.add(
            row(
                name,
                part.name(),
                times * part.pieces(),
                part.price(),
                size.map(Size::basis).orElse(Basis.ASSUMED),
                because(name, part, size)));
      }
    }
    return rows;
  }

  private Message because(String name, Part part, Optional<Size> size) {
    if (name.equals("database") && part.cores() != null && value(size).isPresent()) {
      double needed = value(size).get();
      return needed <= part.cores()
          ? Message.of("{0} of its {1} cores needed", Amount.of(needed), Amount.of(part.cores()))
          : Message.of(
              "too small: {0} cores needed, it has {1}",
              Amount.of(needed), Amount.of(part.cores()));
    }
    return size.filter(one -> one.value() != null)
        .map(Size::because)
        .orElse(Message.of("as the price file has it; whether it suffices is not known"));
  }

  /** What does not suffice although it was paid for, as sentences. */
  public List<Message> tooSmall() {
    Part database = prices.parts().get("database");
    Optional<Double> cores = value(size("database.cores"));
    return database != null
            && database.cores() != null
            && cores.isPresent()
            && cores.get() > database.cores()
        ? List.of(
            Message.of(
                "{0} has {1} cores, and {2} are needed: the price file has no larger one.",
                database.name(), Amount.of(database.cores()), Amount.of(cores.get())))
        : List.of();
  }

  private Optional<Size> size(String id) {
    return sizes.stream().filter(size -> size.id().equals(id)).findFirst();
  }

  private static Optional<Double> value(Optional<Size> size) {
    return size.map(Size::value);
  }

  private static Bill.Row row(
      String part, String name, int pieces, double each, Basis basis, Message because) {
    return new Bill.Row(part, name, pieces, each, pieces * each, basis, because);
  }
}
