package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.TimeAxis;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.report.text.ScaleText;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.Bucket;
import java.util.ArrayList;
import java.util.List;

/**
 * The time axis that all drawings of a run share, with its phases. Its 0:00 is where counting
 * begins.
 */
record RunClock(
    TimeAxis axis, Window window, List<Band> bands, List<Fault> faults, List<PhaseMark> phases) {
  private static final double PIXELS_A_PERCENT = 7.4;
  private static final double PIXELS_A_LETTER = 6.3;

  /** Something that we did: in force from one instant to another, which may be the same. */
  record Fault(Message title, long fromMillis, long toMillis) {}

  static RunClock of(JudgedRun run) {
    RunManifest manifest = run.manifest();
    List<Fault> faults = new ArrayList<>();
    if (manifest != null) {
      for (RunManifest.InjectedFault fault : manifest.faults()) {
        Long to = fault.toMillis();
        long end = to == null ? run.window().toMillis() : to;
        faults.add(new Fault(Message.name(Names.shown(fault.title())), fault.fromMillis(), end));
      }
    }
    return of(run, faults);
  }

  /** The same with the faults of a drill. */
  static RunClock of(JudgedDrill drill) {
    long end = drill.run().window().toMillis();
    return of(
        drill.run(),
        drill.faults().stream()
            .map(
                fault ->
                    new Fault(
                        Plain.of(fault.title()),
                        fault.fromMillis(),
                        fault.toMillis() == null ? end : fault.toMillis()))
            .toList());
  }

  private static RunClock of(JudgedRun run, List<Fault> faults) {
    Window window = run.window();
    long from = window.fromMillis();
    long to = window.toMillis();
    for (Bucket bucket : run.buckets()) {
      from = Math.min(from, bucket.fromMillis());
      boolean after = bucket.fromMillis() >= window.toMillis() && bucket.started() > 0;
      to = Math.max(to, after ? bucket.fromMillis() + run.bucketMillis() : to);
    }
    RunManifest manifest = run.manifest();
    if (manifest != null) {
      from = Math.min(from, manifest.startedAtMillis());
      to = Math.max(to, end(manifest));
    }
    TimeAxis axis = new TimeAxis(from, to, window.fromMillis());
    List<Band> bands = new ArrayList<>();
    List<PhaseMark> marks = new ArrayList<>();
    bands.add(new Band(from, window.fromMillis(), "off"));
    bands.add(new Band(window.toMillis(), to, "off"));
    if (manifest != null) {
      phases(manifest, axis, bands, marks);
    }
    bands.removeIf(band -> band.toMillis() <= band.fromMillis());
    return new RunClock(axis, window, bands, faults, marks);
  }

  /** As planned; a drill's load ends when the drill is over. */
  private static long end(RunManifest manifest) {
    long end = manifest.startedAtMillis();
    for (Phase phase : manifest.phases()) {
      end += phase.duration().toMillis();
    }
    return manifest.drill() == null ? end : Math.min(end, manifest.measuredTo());
  }

  private static void phases(
      RunManifest manifest, TimeAxis axis, List<Band> bands, List<PhaseMark> marks) {
    long from = manifest.startedAtMillis();
    for (Phase phase : manifest.phases()) {
      long to = Math.min(from + phase.duration().toMillis(), axis.toMillis());
      if (phase.counted() && phase.fromUsers() != phase.toUsers()) {
        bands.add(new Band(from, to, "chg"));
      }
      double width = axis.percent(to) - axis.percent(from);
      Message note = note(phase, ScaleText.open(manifest));
      marks.add(
          new PhaseMark(
              fits(phase.name(), width) ? Message.name(Names.shown(phase.name())) : Message.NONE,
              fits(note.toString(), width) ? note : Message.NONE,
              axis.percent(from),
              width,
              phase.counted()));
      from = to;
    }
  }

  private static boolean fits(String text, double width) {
    return text.length() * PIXELS_A_LETTER + 8 <= width * PIXELS_A_PERCENT;
  }

  private static Message note(Phase phase, boolean open) {
    String unit = open ? "/s" : "";
    String to = Formats.number(phase.toUsers()) + unit;
    return phase.fromUsers() == phase.toUsers()
        ? Message.of(
            open ? "{0} for {1}" : "{0} people for {1}", to, Formats.duration(phase.duration()))
        : Message.of("{0} to {1}", Formats.number(phase.fromUsers()), to);
  }

  /** A plot that already has its shading. */
  Plot plot() {
    Plot plot = new Plot();
    for (Band band : bands) {
      plot.rect(band.cls(), axis.x(band.fromMillis()), 0, axis.x(band.toMillis()), 100);
    }
    for (Fault fault : faults) {
      double from = axis.x(fault.fromMillis());
      double to = axis.x(fault.toMillis());
      if (to > from) {
        plot.rect("fault", from, 0, to, 100);
      }
      plot.ticks("edge", new double[] {from, to}, 0, 100);
    }
    return plot;
  }

  /** What the bands of faults are, and when; empty where nothing was done to the run. */
  List<Message> faultsSaid() {
    return faults.stream()
        .map(
            fault ->
                Message.of(
                    "Violet: {0}, {1} to {2}.",
                    fault.title(), clock(fault.fromMillis()), clock(fault.toMillis())))
        .toList();
  }

  /** Whether anything is shaded with that class. */
  boolean shades(String cls) {
    return bands.stream().anyMatch(band -> band.cls().equals(cls));
  }

  /** Ticks over what counts. */
  List<TickMark> ticks() {
    List<TickMark> marks = new ArrayList<>();
    for (long tick :
        axis.ticks(window.fromMillis(), Math.min(window.toMillis(), axis.toMillis()))) {
      marks.add(new TickMark(clock(tick), axis.percent(tick)));
    }
    return marks;
  }

  /** Where it is 0, epoch milliseconds. */
  long zeroMillis() {
    return axis.zeroMillis();
  }

  String clock(long epochMillis) {
    return Formats.clock(epochMillis - axis.zeroMillis());
  }

  List<Double> tickXs() {
    return ticks().stream().map(TickMark::left).toList();
  }
}
