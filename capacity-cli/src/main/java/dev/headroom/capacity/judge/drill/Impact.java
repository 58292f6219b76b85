package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.RunData;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.HistoryFile;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Measure;
import dev.headroom.capacity.slo.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What it was for people.
 *
 * @param severity null where nobody was hit
 * @param text beside it; empty where nobody was hit
 */
record Impact(@Nullable Severity severity, Message text, Affected affected, Collection<Hit> hits) {

  /**
   * Where nothing was promised, what most people take for long (Nielsen, 1993: flow of thought).
   */
  private static final double LONG_MS = 1_000;

  static Impact of(
      Path folder,
      Terms terms,
      Course course,
      RunData data,
      @Nullable Long backAt,
      List<Promise> promises,
      List<Invariant> checks) {
    Window window = window(course, backAt);
    People people = new People(window, data.manifest().measuredTo(), patienceMs(terms));
    read(folder, people);
    Collection<Hit> hits = people.hits();
    long turnedAway = count(hits, Hit::turnedAway);
    Severity severity =
        SeverityRule.of(
            terms,
            checks,
            people.present(),
            turnedAway,
            hits.size() - turnedAway,
            promises.stream()
                .anyMatch(
                    one -> one.id().equals(Promises.BACK) && Boolean.FALSE.equals(one.met())));
    return new Impact(severity, text(hits, turnedAway), affected(hits), hits);
  }

  /** From the first fault until all was well, or to the end. */
  static Window window(Course course, @Nullable Long backAt) {
    long to = backAt == null ? course.end() : backAt;
    long from =
        course.faults().stream().mapToLong(Course.Step::injecting).min().orElse(course.end());
    return new Window(from, Math.max(from, to));
  }

  private static void read(Path folder, People people) {
    for (Path history : RunData.histories(folder)) {
      try {
        HistoryFile.read(history, people::see);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static double patienceMs(Terms terms) {
    return Stream.concat(terms.hypothesis().stream(), terms.during().stream())
        .filter(one -> one.measure() instanceof Measure.ResponseTime time && !time.isGrowth())
        .filter(one -> one.target().comparison().startsWith("<"))
        .mapToDouble(one -> one.target().limit())
        .max()
        .orElse(LONG_MS);
  }

  private static long count(Collection<Hit> hits, Predicate<Hit> which) {
    return hits.stream().filter(which).count();
  }

  private static Message text(Collection<Hit> hits, long turnedAway) {
    if (hits.isEmpty()) {
      return Message.NONE;
    }
    if (turnedAway == 0) {
      long longest = hits.stream().mapToLong(Hit::longestWaitMs).max().orElse(0);
      return Message.counted(
          hits.size(),
          "{0} person waited for up to {1}",
          "{0} people waited for up to {1}",
          seconds(longest));
    }
    long longest = hits.stream().mapToLong(Hit::turnedAwayMs).max().orElse(0);
    return Message.counted(
        turnedAway,
        "{0} person was refused for up to {1}",
        "{0} people were refused for up to {1}",
        seconds(longest));
  }

  private static Affected affected(Collection<Hit> hits) {
    List<Affected.AffectedKind> kinds = new ArrayList<>();
    for (Hit.Kind kind : Hit.Kind.values()) {
      long people = count(hits, hit -> hit.any(kind));
      if (people > 0) {
        long times = hits.stream().mapToLong(hit -> hit.count(kind)).sum();
        kinds.add(new Affected.AffectedKind(name(kind), people, how(kind, hits, times)));
      }
    }
    return new Affected(hits.size(), kinds, hits.isEmpty() ? null : AffectedFile.NAME);
  }

  private static Message name(Hit.Kind kind) {
    return switch (kind) {
      case TICKET_VOID -> Message.of("lost their place in the line");
      case REFUSED -> Message.of("were told to come again later");
      case UNANSWERED -> Message.of("got no answer");
      case FAILED -> Message.of("got an error");
      case STREAM_CUT -> Message.of("lost the connection to the waiting room");
      case WAITED -> Message.of("waited long for an answer");
    };
  }

  private static Message how(Hit.Kind kind, Collection<Hit> hits, long times) {
    if (kind == Hit.Kind.WAITED || kind == Hit.Kind.UNANSWERED) {
      long longest =
          hits.stream().filter(hit -> hit.any(kind)).mapToLong(Hit::longestWaitMs).max().orElse(0);
      return Message.of("for up to {0}", seconds(longest));
    }
    return Message.counted(times, "{0} time", "{0} times");
  }

  private static Message seconds(long millis) {
    return Numbers.of(millis / 1_000.0, "s");
  }
}
