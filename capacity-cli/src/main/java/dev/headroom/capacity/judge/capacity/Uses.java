package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.AppProperties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything of which both the use and the capacity were measured, or are known. */
final class Uses {

  private final Measurements measured;
  private final List<Demand> found = new ArrayList<>();

  private Uses(Measurements measured) {
    this.measured = measured;
  }

  /** Fullest first. */
  static List<Demand> of(Measurements measured) {
    Uses uses = new Uses(measured);
    uses.processors();
    uses.threads();
    uses.held();
    uses.heap();
    uses.found.removeIf(use -> !Double.isFinite(use.utilisation()) || use.utilisation() <= 0);
    uses.found.sort(Comparator.comparingDouble(Demand::utilisation).reversed());
    return List.copyOf(uses.found);
  }

  private void processors() {
    double cores = measured.cores();
    share("machine.cpu", "machine", Message.of("the machine\u2019s CPU"), "machine.cpu.percent");
    appCpu(cores);
    share("database.cpu", "database", Message.of("the CPU by the database"), "mariadb.cpu.percent");
    share("kafka.cpu", "kafka", Message.of("the CPU by Kafka"), "kafka.cpu.percent");
    share(
        "generator.cpu",
        "generator",
        Message.of("the CPU by the load generator"),
        "generator.cpu.percent");
  }

  /** Of all cores of the machine. */
  private void share(String resource, String part, Message label, String metric) {
    double used = measured.level(metric) / 100;
    add(resource, part, label, used * measured.cores(), measured.cores(), used, metric);
  }

  /** An instance may be held to a share of the cores, {@code app.cpu.cores}; then that is full. */
  private void appCpu(double machine) {
    Message label = Message.of("the app\u2019s CPU");
    Map<Integer, Double> shares = measured.samples().levels("app.cpu.cores", measured.window());
    Map<Integer, Double> used = measured.samples().rates("app.cpu.seconds", measured.window());
    if (shares.isEmpty() || !shares.keySet().equals(used.keySet())) {
      double busy = sum(used);
      double told = measured.level("app.cpu.percent") / 100;
      boolean counted = busy > 0 && machine > 0;
      add(
          "app.cpu",
          "app",
          label,
          counted ? busy : told * machine,
          machine,
          counted ? busy / machine : told,
          counted ? "app.cpu.seconds" : "app.cpu.percent");
      return;
    }
    each("app.cpu", label, used, shares, "app.cpu.seconds");
  }

  private void threads() {
    double redis = measured.rate("redis.cpu.seconds");
    add(
        "redis.thread",
        "redis",
        Message.of("the thread of Redis"),
        redis,
        1,
        redis,
        "redis.cpu.seconds");
    double busiest =
        measured.samples().highestLevel("generator.thread.busiest.percent", measured.window())
            / 100;
    add(
        "generator.thread",
        "generator",
        Message.of("the busiest thread of the load generator"),
        busiest,
        1,
        busiest,
        "generator.thread.busiest.percent");
    each(
        "app.requestThreads",
        Message.of("the request threads"),
        levels("app.requestThreads.busy"),
        levels("app.requestThreads.max"),
        "app.requestThreads.busy");
    Map<Integer, Double> used = measured.samples().rates("app.db.usage.seconds", measured.window());
    boolean counted = !used.isEmpty();
    each(
        "app.db.pool",
        Message.of("the database pool"),
        counted ? used : levels("app.db.active"),
        levels("app.db.max"),
        counted ? "app.db.usage.seconds" : "app.db.active");
  }

  /** What is held for as long as somebody is there, not only while a request is served. */
  private void held() {
    AppProperties app = measured.app();
    int instances = Math.max(1, measured.samples().instances("app.streams.open"));
    if (measured.bundled()) {
      room(
          "app.streams",
          Message.of("the app\u2019s event streams"),
          "app.streams.open",
          instances * number(app, AppProperties.STREAMS_MOST));
      room(
          "app.connections",
          Message.of("the app\u2019s connections"),
          "app.connections.open",
          instances * number(app, AppProperties.MOST_CONNECTIONS));
      room(
          "app.permits",
          Message.of("the permits"),
          "app.permits.out",
          measured.schedules() * number(app, AppProperties.PERMITS));
      Double interval = app.seconds(AppProperties.ADMISSION_INTERVAL);
      double rate =
          interval == null
              ? Double.NaN
              : measured.schedules() * number(app, AppProperties.ADMISSION_BATCH) / interval;
      double admitted = measured.rate("app.admissions");
      add(
          "app.admission",
          "app",
          Message.of("the pace of admission"),
          admitted,
          rate,
          admitted / rate,
          "app.admissions");
    }
    each(
        "app.files",
        Message.of("the app\u2019s open files"),
        levels("app.files.open"),
        levels("app.files.max"),
        "app.files.open");
  }

  private void room(String resource, Message label, String metric, double most) {
    double open = measured.level(metric);
    add(resource, "app", label, open, most, open / most, metric);
  }

  /** What a collection leaves does not grow with requests: no limit follows from it. */
  private void heap() {
    String metric = "app.heap.afterCollection.percent";
    double kept = measured.samples().highestLevel(metric, measured.window()) / 100;
    found.add(
        new Demand(
            "app.heap",
            "app",
            Message.of("the app\u2019s heap, after collections"),
            Double.NaN,
            kept,
            Double.NaN,
            Double.NaN,
            measured.throughput(),
            Double.NaN,
            Message.of("{0} in use on average ({1})", percent(kept), metric)));
  }

  private void each(
      String resource,
      Message label,
      Map<Integer, Double> busy,
      Map<Integer, Double> servers,
      String metric) {
    double fullest =
        busy.entrySet().stream()
            .mapToDouble(one -> one.getValue() / servers.getOrDefault(one.getKey(), Double.NaN))
            .filter(Double::isFinite)
            .max()
            .orElse(Double.NaN);
    add(resource, "app", label, sum(busy), sum(servers), fullest, metric);
  }

  private void add(
      String resource,
      String part,
      Message label,
      double busy,
      double servers,
      double utilisation,
      String metric) {
    double perSecond = measured.throughput();
    boolean asked = perSecond > 0;
    found.add(
        new Demand(
            resource,
            part,
            label,
            servers,
            utilisation,
            busy,
            asked ? 1_000 * busy / perSecond : Double.NaN,
            perSecond,
            asked ? perSecond / utilisation : Double.NaN,
            Double.isFinite(servers) && Double.isFinite(busy)
                ? Message.of(
                    "{0} of {1} in use on average ({2})", number(busy), number(servers), metric)
                : Message.of("{0} in use on average ({1})", percent(utilisation), metric)));
  }

  private Map<Integer, Double> levels(String metric) {
    return measured.samples().levels(metric, measured.window());
  }

  private static double sum(Map<Integer, Double> values) {
    return values.isEmpty()
        ? Double.NaN
        : values.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double number(AppProperties app, String property) {
    Double number = app.number(property);
    return number == null || number <= 0 ? Double.NaN : number;
  }

  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value)
            .replaceAll("\\.?0+$", "");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f\u00a0%%", 100 * share);
  }
}
