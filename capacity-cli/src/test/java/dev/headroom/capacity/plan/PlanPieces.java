package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** What the made-up plan has, and what it costs. */
final class PlanPieces {
  private static final double OTHER_PARTS = 638;

  private PlanPieces() {}

  static List<Size> sizes() {
    return List.of(
        size(
            "app",
            "app.instances",
            "app instances",
            7,
            "",
            Basis.EXTRAPOLATED,
            1.75,
            Message.of(
                "{0} carry {1}; {2} spare", "6", Amount.rate(PlanFixtures.at(6).value()), "1")),
        size(
            "app",
            "app.streams",
            "event streams an instance",
            8_334,
            "",
            Basis.COMPUTED,
            Double.NaN,
            Message.of("{0} people on {1} instances, the spare away", "50,000", "6")),
        size(
            "app",
            "app.files",
            "open files an instance",
            10_424,
            "",
            Basis.COMPUTED,
            Double.NaN,
            Message.of("a file a stream, {0} for requests and the rest", "2,090")),
        size(
            "app",
            "app.memory",
            "memory an instance",
            1_420,
            "MiB",
            Basis.COMPUTED,
            Double.NaN,
            Message.of("{0} and {1} a stream", new Amount(420, "MiB"), new Amount(0.12, "MiB"))),
        size(
            "database",
            "database.pool",
            "connections in an instance\u2019s pool",
            16,
            "",
            Basis.COMPUTED,
            Double.NaN,
            Message.of(
                "{0} in use of {1}, and a wait under {2}", "9.7", "16", new Amount(5, "ms"))),
        size(
            "database",
            "database.connections",
            "database connections",
            112,
            "",
            Basis.COMPUTED,
            Double.NaN,
            Message.of("{0} pools of {1}; it allows {2}", "7", "16", "151")),
        Size.unknown(
            "database",
            "database.replicas",
            Message.of("read replicas"),
            Message.of("what reads and what writes take was not told apart"),
            Message.of("measure with {0}", Message.data("capacity-cli run baseline"))),
        size(
            "redis",
            "redis.shards",
            "Redis shards",
            1,
            "",
            Basis.COMPUTED,
            Double.NaN,
            Message.of("one suffices: {0} of its thread at the target", Amount.percent(0.15))),
        size(
            "kafka",
            "kafka.partitions",
            "Kafka partitions",
            6,
            "",
            Basis.COMPUTED,
            Double.NaN,
            Message.of("{0} bookings a second, {1} each", "100", new Amount(40, "ms"))),
        size(
            "line",
            "line.batch",
            "admitted each 3 s",
            300,
            "",
            Basis.COMPUTED,
            Double.NaN,
            Message.of("the last of {0} waits {1}", "50,000", new Amount(500, "s"))));
  }

  private static Size size(
      String part,
      String id,
      String name,
      double value,
      String unit,
      Basis basis,
      double beyond,
      Message because) {
    return new Size(
        part, id, Message.of(name), value, unit, basis, beyond, true, because, Message.NONE);
  }

  static Bill bill() {
    return new Bill(
        List.of(
            row(
                "app",
                "App, 2 cores, 2 GiB",
                7,
                58,
                Basis.EXTRAPOLATED,
                Message.of(
                    "{0} carry {1}; {2} spare", "6", Amount.rate(PlanFixtures.at(6).value()), "1")),
            row(
                "database",
                "MariaDB, 8 cores",
                1,
                240,
                Basis.COMPUTED,
                Message.of("{0} of {1} connections", "112", "151")),
            row(
                "redis",
                "Redis, 2 cores, with standby",
                2,
                95,
                Basis.COMPUTED,
                Message.of("one suffices: {0} of its limit", Amount.percent(0.15))),
            row(
                "kafka",
                "Kafka broker",
                3,
                62,
                Basis.COMPUTED,
                Message.of("{0} bookings a second; {1} partitions", "100", "6")),
            row(
                "balancer",
                "Load balancer",
                1,
                22,
                Basis.COMPUTED,
                Message.of("{0} open streams", "50,000"))),
        406 + OTHER_PARTS,
        "USD",
        "2026-11-01",
        List.of());
  }

  private static Bill.Row row(
      String part, String name, int pieces, double each, Basis basis, Message because) {
    return new Bill.Row(part, name, pieces, each, pieces * each, basis, because);
  }

  static List<Option> options() {
    return List.of(
        option(
            7,
            "2 cores",
            1,
            1_044,
            PlanFixtures.at(7).value(),
            true,
            Basis.EXTRAPOLATED,
            Message.NONE),
        option(
            4,
            "4 cores",
            1,
            1_110,
            1.31 * 4_140,
            true,
            Basis.ASSUMED,
            Message.of(
                "takes {0} to carry {1} times what {2} does, as the price file says",
                "4 cores", "1.9", "2 cores")),
        option(
            6,
            "2 cores",
            0,
            986,
            PlanFixtures.at(6).value(),
            false,
            Basis.EXTRAPOLATED,
            Message.of("no spare")),
        option(
            10,
            "2 cores",
            4,
            1_218,
            PlanFixtures.at(10).value(),
            true,
            Basis.EXTRAPOLATED,
            Message.NONE));
  }

  private static Option option(
      int instances,
      String size,
      int spare,
      double cost,
      double carried,
      boolean keeps,
      Basis basis,
      Message note) {
    return new Option(
        spare == 1
            ? Message.of("{0} \u00d7 {1}, {2} spare", "" + instances, size, "" + spare)
            : spare == 0
                ? Message.of("{0} \u00d7 {1}, no spare", "" + instances, size)
                : Message.of("{0} \u00d7 {1}", "" + instances, size),
        size,
        instances,
        spare,
        cost,
        carried / PlanFixtures.TARGET.perSecond() - 1,
        keeps,
        instances == 7,
        basis,
        note);
  }
}
