package dev.headroom.capacity.judge.drill;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * {@code affected.csv}: who was hit, a person a line, in words for whoever answers them. Times are
 * UTC.
 */
final class AffectedFile {

  static final String NAME = "affected.csv";

  private static final String HEAD =
      "userId,first,last,whatHappened,refused,unanswered,failed,streamsCut,ticketsVoid,"
          + "slowAnswers,longestWaitMs,bookedInTheEnd\n";

  private AffectedFile() {}

  /** Writes it whole or not at all; none where nobody was hit. */
  static void write(Path folder, Collection<Hit> hits) throws IOException {
    Path file = folder.resolve(NAME);
    if (hits.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    Path half = folder.resolve(NAME + ".part");
    try (Writer out = Files.newBufferedWriter(half)) {
      out.write(HEAD);
      for (Hit hit : hits) {
        out.write(line(hit));
      }
    }
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(Hit hit) {
    return String.join(
            ",",
            Long.toString(hit.user),
            Instant.ofEpochMilli(hit.first()).toString(),
            Instant.ofEpochMilli(hit.last()).toString(),
            "\"" + said(hit) + "\"",
            Integer.toString(hit.count(Hit.Kind.REFUSED)),
            Integer.toString(hit.count(Hit.Kind.UNANSWERED)),
            Integer.toString(hit.count(Hit.Kind.FAILED)),
            Integer.toString(hit.count(Hit.Kind.STREAM_CUT)),
            Integer.toString(hit.count(Hit.Kind.TICKET_VOID)),
            Integer.toString(hit.count(Hit.Kind.WAITED)),
            Long.toString(hit.longestWaitMs()),
            hit.booked ? "yes" : "no")
        + "\n";
  }

  private static String said(Hit hit) {
    List<String> said = new ArrayList<>();
    for (Hit.Kind kind : Hit.Kind.values()) {
      if (hit.any(kind)) {
        said.add(said(kind, hit.count(kind)));
      }
    }
    return String.join("; ", said);
  }

  private static String said(Hit.Kind kind, int count) {
    String times = count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    return switch (kind) {
      case TICKET_VOID -> "lost the place in the line";
      case REFUSED -> "was told to come again later " + times;
      case UNANSWERED -> "got no answer " + times;
      case FAILED -> "got an error " + times;
      case STREAM_CUT -> "lost the connection to the waiting room " + times;
      case WAITED -> "waited long for an answer " + times;
    };
  }
}
