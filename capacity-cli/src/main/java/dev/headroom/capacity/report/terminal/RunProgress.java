package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A running load as text: a block to redraw, or a plain line. Not for use by several threads at
 * once.
 */
public final class RunProgress {
  private static final int HISTORY = 240;

  private final Terminal terminal;
  private final String scenario;
  private final String load;
  private final List<String> phases;
  private final long totalMillis;
  private final double[] people = new double[HISTORY];
  private final double[] rate = new double[HISTORY];
  private final double[] errors = new double[HISTORY];
  private State last = new State(Duration.ZERO, "", 0, 0, 0, 0);
  private double perSecond;

  /**
   * Where the load stands.
   *
   * @param elapsed since it began
   * @param requests so far, failed ones among them
   * @param streams event streams that are open now
   */
  public record State(
      Duration elapsed, String phase, long people, long requests, long failed, long streams) {}

  /**
   * For one run.
   *
   * @param load 10,000 people at once, full scale
   * @param phases names in order
   * @param total of all phases
   */
  public RunProgress(
      Terminal terminal, String scenario, String load, List<String> phases, Duration total) {
    this.terminal = terminal;
    this.scenario = scenario;
    this.load = load;
    this.phases = List.copyOf(phases);
    this.totalMillis = Math.max(1, total.toMillis());
    Arrays.fill(people, Double.NaN);
    Arrays.fill(rate, Double.NaN);
    Arrays.fill(errors, Double.NaN);
  }

  /** Takes in where the load stands; states come in time order. */
  public void update(State now) {
    long millis = now.elapsed().toMillis() - last.elapsed().toMillis();
    if (millis > 0) {
      perSecond = (now.requests() - last.requests()) * 1000.0 / millis;
      int from = column(last.elapsed());
      for (int i = from; i <= column(now.elapsed()); i++) {
        people[i] = now.people();
        rate[i] = perSecond;
        errors[i] = now.failed() - last.failed();
      }
    }
    last = now;
  }

  private int column(Duration elapsed) {
    return (int) Math.max(0, Math.min(HISTORY - 1, elapsed.toMillis() * HISTORY / totalMillis));
  }

  /** One line, for where nothing can be redrawn. */
  public String line() {
    return terminal.text(
        String.join(
            ", ",
            scenario + " " + clock(last.elapsed().toMillis()) + " of " + clock(totalMillis),
            last.phase(),
            Formats.counted(last.people(), "person", "people").toString() + streams(),
            new Figure(Formats.number(perSecond), "/s").toString(),
            Formats.counted(last.requests(), "request", "requests").toString(),
            last.failed() == 0 ? "none failed" : Formats.count(last.failed()) + " failed"));
  }

  /** The block to redraw in place, each line at most as wide as the terminal. */
  public List<String> block() {
    int width = terminal.width() - 3;
    List<String> lines = new ArrayList<>();
    lines.add(heading(width));
    lines.add(bar(width));
    lines.add("");
    String people = Ink.BOLD.on(terminal, Formats.count(last.people()));
    String rate = Ink.BOLD.on(terminal, new Figure(Formats.number(perSecond), "/s").toString());
    lines.add(lane("people", this.people, people + streams()));
    lines.add(
        lane("requests", this.rate, rate + ", " + Formats.count(last.requests()) + " so far"));
    lines.add(lane("errors", errors, errorText()));
    lines.add("");
    lines.add("  " + Ink.DIM.on(terminal, "Ctrl-C stops cleanly and keeps what was measured"));
    return lines;
  }

  private String streams() {
    return last.streams() == 0
        ? ""
        : " with " + Formats.counted(last.streams(), "stream", "streams");
  }

  private String heading(int width) {
    int number = phases.indexOf(last.phase()) + 1;
    String phase =
        number == 0 ? last.phase() : last.phase() + ", " + number + " of " + phases.size();
    String left = clock(Math.max(0, totalMillis - last.elapsed().toMillis())) + " left";
    String right = terminal.text(phase + "   " + left);
    String text = terminal.text(load);
    int room = width - Columns.width(scenario) - 2 - Columns.width(right) - 2;
    return "  "
        + Ink.BOLD.on(terminal, terminal.text(scenario))
        + "  "
        + Columns.left(text, Math.max(0, room))
        + right;
  }

  private String bar(int width) {
    String clock = clock(last.elapsed().toMillis()) + " of " + clock(totalMillis);
    int room = width - clock.length() - 3;
    int done = (int) Math.min(room, room * last.elapsed().toMillis() / totalMillis);
    return "  "
        + terminal.text("\u2501".repeat(done) + "\u2500".repeat(room - done))
        + "   "
        + clock;
  }

  private String lane(String name, double[] values, String reading) {
    int columns = terminal.wide() ? 48 : 24;
    return "  "
        + Ink.DIM.on(terminal, Columns.left(name, 10))
        + Sparkline.of(values, columns, terminal)
        + "  "
        + terminal.text(reading);
  }

  private String errorText() {
    String count = Ink.BOLD.on(terminal, Formats.count(last.failed()));
    return last.requests() == 0
        ? count
        : count
            + " of "
            + Formats.count(last.requests())
            + ", "
            + Figure.percent(100.0 * last.failed() / last.requests());
  }

  private static String clock(long millis) {
    return Formats.clock(millis);
  }
}
