package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.drill.AnswerKind;
import dev.headroom.capacity.judge.drill.Deed;
import dev.headroom.capacity.judge.drill.InjectedFault;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.drill.Promise;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RunManifest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every form of a drill's report says in the same words. */
public final class DrillText {
  /**
   * A deed that comes later than this after what we did has its own time, and no relation to it.
   */
  private static final long RELATED_MILLIS = 30_000;

  private DrillText() {}

  /** One of {@code ✓ ✗ ? ·}. */
  public static char mark(Promise promise) {
    if (promise.excused()) {
      return '\u00b7';
    }
    Boolean met = promise.met();
    return met == null ? '?' : met ? '\u2713' : '\u2717';
  }

  /** What is said below a promise: why it broke, was excused, or can't be told. */
  public static Message note(Promise promise) {
    Message because = promise.because();
    if (!promise.excused()) {
      return because;
    }
    return because.isEmpty() ? Message.of("excused") : Message.of("excused: {0}", because);
  }

  /** 6 of 7 promises held, 1 excused. */
  public static Message held(JudgedDrill drill) {
    List<Promise> counted = drill.promises().stream().filter(p -> !p.excused()).toList();
    long held = counted.stream().filter(p -> Boolean.TRUE.equals(p.met())).count();
    long excused = drill.promises().size() - counted.size();
    Message all =
        Message.of(
            counted.size() == 1 ? "{0} of {1} promise held" : "{0} of {1} promises held",
            held,
            counted.size());
    return excused == 0 ? all : Message.of("{0}, {1} excused", all, excused);
  }

  /** What a deed came to: {@code first time-out, 0.3 s}, told from what we did last before it. */
  public static Message deed(JudgedDrill drill, Deed deed) {
    Long since = deed.ours() ? null : lastOurs(drill, deed.atMillis());
    long after = since == null ? RELATED_MILLIS : deed.atMillis() - since;
    return after >= RELATED_MILLIS
        ? deed.what()
        : Message.of("{0}, {1}", deed.what(), Formats.duration(Duration.ofMillis(after)));
  }

  private static @Nullable Long lastOurs(JudgedDrill drill, long atMillis) {
    Long last = null;
    for (Deed deed : drill.deeds()) {
      last = deed.ours() && deed.atMillis() <= atMillis ? Long.valueOf(deed.atMillis()) : last;
    }
    return last;
  }

  /** How long each fault was in force, and how soon all was well again. */
  public static List<Message> lengths(JudgedDrill drill) {
    List<Message> lines = new ArrayList<>();
    for (InjectedFault fault : drill.faults()) {
      Long to = fault.toMillis();
      if (to == null) {
        lines.add(Message.of("{0}, and never put back", fault.title()));
      } else if (to > fault.fromMillis()) {
        Duration length = Duration.ofMillis(to - fault.fromMillis());
        lines.add(Message.of("{0} for {1}", fault.title(), Formats.duration(length)));
      } else {
        lines.add(fault.title());
      }
    }
    Double seconds = drill.recoverySeconds();
    if (!drill.faults().isEmpty()) {
      lines.add(
          seconds == null
              ? Message.of("not back")
              : Message.of("back {0} after", Figure.seconds(seconds * 1000)));
    }
    return lines;
  }

  /** Served, refused and so on, each with its count; what never happened is left out. */
  public static List<AnswerKind> kinds(JudgedDrill drill) {
    return drill.answers().kinds().stream()
        .filter(kind -> kind.count() > 0 || kind.kind() == AnswerKind.Kind.SERVED)
        .toList();
  }

  /** Where the drill's clock is 0, epoch milliseconds: where counting begins. */
  public static long zeroMillis(JudgedDrill drill) {
    RunManifest manifest = drill.run().manifest();
    return manifest == null ? drill.run().window().fromMillis() : manifest.measuredFrom();
  }

  /** Minutes, seconds and tenths on the drill's clock. */
  public static String clock(JudgedDrill drill, long atMillis) {
    long tenths = Math.round((atMillis - zeroMillis(drill)) / 100.0);
    String sign = tenths < 0 ? "\u2212" : "";
    long size = Math.abs(tenths);
    return sign + size / 600 + ":" + (size / 100 % 6) + (size / 10 % 10) + "." + size % 10;
  }

  /** 3,214 people were hit */
  public static Message hit(JudgedDrill drill) {
    long people = drill.affected().people();
    return people == 0
        ? Message.of("Nobody was hit")
        : Message.counted(people, "{0} person was hit", "{0} people were hit");
  }
}
