package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a text log, and what is known between one and the next. */
final class GatlingLines {

  private static final Pattern KNOWN = Pattern.compile("3\\.(9|10|11|12)([.-].*)?");
  private static final List<String> KINDS =
      List.of("ASSERTION", "RUN", "USER", "REQUEST", "GROUP", "ERROR");
  private static final int DAMAGES_TOLD = 20;
  private static final int LONGEST_JOINED = 1 << 16;

  private final Path file;
  private final RequestLogBuilder log;
  private boolean begun;
  private long start;
  private int damaged;
  private final Set<String> scenarios = new HashSet<>();
  private final GatlingClock clock = new GatlingClock();
  private long lineOffset;
  private long suspectOffset;

  /** The beginning of a record whose name breaks the line; null where none is open. */
  private @Nullable String open;

  private long openOffset;
  private String openReason = "";

  GatlingLines(Path file, RequestLogBuilder log) {
    this.file = file;
    this.log = log;
  }

  /** Reads a line, or notes why it can't be read. */
  void read(String line, long offset) {
    lineOffset = offset;
    String reason = tried(line);
    if (reason != null && open != null && goesOn(line)) {
      String joined = open + ' ' + line;
      String joinedReason = tried(joined);
      if (joinedReason == null || joined.length() < LONGEST_JOINED) {
        open = joinedReason == null ? null : joined;
        return;
      }
    }
    close();
    if (reason != null && !goesOn(line)) {
      open = line;
      openOffset = offset;
      openReason = reason;
    } else if (reason != null) {
      damaged(offset, reason);
    }
  }

  /** A name may hold a line end, and then the next line is no record of its own. */
  private static boolean goesOn(String line) {
    int tab = line.indexOf('\t');
    return !KINDS.contains(tab < 0 ? line : line.substring(0, tab));
  }

  private void close() {
    if (open != null) {
      damaged(openOffset, openReason);
      open = null;
    }
  }

  private @Nullable String tried(String line) {
    try {
      record(line.split("\t", -1));
      return null;
    } catch (DamagedException e) {
      return e.getMessage();
    } catch (NumberFormatException | ArithmeticException e) {
      return "not a number";
    }
  }

  private void record(String[] f) throws DamagedException {
    switch (f[0]) {
      case "ASSERTION" -> {}
      case "RUN" -> run(f);
      case "USER" -> user(f);
      case "REQUEST" -> {
        int kind = kind(f);
        request(kind, offset(f[f.length - 4]), took(f, f.length - 4), lineOffset);
      }
      case "GROUP" -> group(f);
      case "ERROR" -> error(f);
      default -> throw new DamagedException("a line of unknown kind");
    }
  }

  private void run(String[] f) throws DamagedException {
    expect(f.length >= 6 && !begun, "a run line of " + f.length + " fields");
    String version = f[f.length - 1].strip();
    if (!KNOWN.matcher(version).matches()) {
      throw new UnreadableLogException(
          file + " was written by Gatling " + version + ", whose format is not known.",
          "Use a log of Gatling 3.9 to 3.15.");
    }
    start = Long.parseLong(f[3]);
    log.begin("Gatling " + version, start);
    begun = true;
  }

  private void user(String[] f) throws DamagedException {
    expect(begun && f.length >= 4, "a user of " + f.length + " fields");
    String event = f[f.length - 2];
    expect(event.equals("START") || event.equals("END"), "a user that neither starts nor ends");
    int at = offset(f[f.length - 1]);
    String scenario = String.join(" ", Arrays.copyOfRange(f, 1, f.length - 2));
    if (scenarios.add(scenario)) {
      log.scenario(scenario);
    }
    boolean came = event.equals("START");
    completed(at);
    log.user(came, at);
    suspectIs(lineOffset, () -> log.dropLastUser(came));
  }

  /** Takes a request that was read. */
  void request(int kind, int startOffset, int took, long fileOffset) {
    completed(startOffset + took);
    log.request(kind, startOffset, took);
    if (clock.suspect()) {
      suspectIs(fileOffset, log::dropLastRequest);
    }
  }

  private void completed(int at) {
    String untrue = clock.completed(at);
    if (untrue != null) {
      damaged(suspectOffset, untrue);
    }
  }

  private void suspectIs(long fileOffset, Runnable undo) {
    if (clock.suspect()) {
      suspectOffset = fileOffset;
      clock.undo(undo);
    }
  }

  /** A TAB in a name stands as it is and makes a field more, so that times count from the end. */
  private int kind(String[] f) throws DamagedException {
    int n = f.length;
    expect(begun && n >= 7, "a request of " + n + " fields");
    boolean ok = ok(f[n - 2]);
    took(f, n - 4);
    for (int i = 4; i < n - 4; i++) {
      expect(!f[i].equals("OK") && !f[i].equals("KO"), "two records on one line");
    }
    String name = String.join(" ", Arrays.copyOfRange(f, 2, n - 4));
    String full = f[1].isEmpty() ? name : f[1].replace(",", " / ") + " / " + name;
    return log.kind(full, f[n - 1].strip(), ok);
  }

  private void group(String[] f) throws DamagedException {
    int n = f.length;
    expect(begun && n >= 6, "a group of " + n + " fields");
    boolean ok = ok(f[n - 1]);
    int took = took(f, n - 4);
    int together = Math.toIntExact(Long.parseLong(f[n - 2]));
    expect(together >= 0, "a group with a negative response time");
    String name = String.join(" ", Arrays.copyOfRange(f, 1, n - 4)).replace(",", " / ");
    int at = offset(f[n - 4]);
    completed(at + took);
    log.group(log.groupKind(name, ok), at, together);
    suspectIs(lineOffset, log::dropLastGroup);
  }

  private void error(String[] f) throws DamagedException {
    expect(begun && f.length >= 3, "an error of " + f.length + " fields");
    log.error(String.join(" ", Arrays.copyOfRange(f, 1, f.length - 1)), offset(f[f.length - 1]));
  }

  private static boolean ok(String status) throws DamagedException {
    expect(status.equals("OK") || status.equals("KO"), "a record that is neither OK nor KO");
    return status.equals("OK");
  }

  /** Milliseconds from the time in one field to that in the next. */
  private int took(String[] f, int from) throws DamagedException {
    int took = Math.subtractExact(offset(f[from + 1]), offset(f[from]));
    expect(took >= 0, "a record that ends before it starts");
    return took;
  }

  private int offset(String epochMillis) throws DamagedException {
    int offset = Math.toIntExact(Math.subtractExact(Long.parseLong(epochMillis), start));
    expect(offset >= 0, "a record from before the run");
    return offset;
  }

  /** Whether the next line stands for itself alone. */
  boolean settled() {
    return begun && open == null;
  }

  long startMillis() {
    return start;
  }

  /** The kind of a request's line; {@link LineKinds#UNKNOWN} where it can't be read. */
  int kindOfRequest(String line) {
    String[] f = line.split("\t", -1);
    try {
      return f[0].equals("REQUEST") ? kind(f) : LineKinds.UNKNOWN;
    } catch (DamagedException | NumberFormatException | ArithmeticException e) {
      return LineKinds.UNKNOWN;
    }
  }

  private void damaged(long offset, String reason) {
    if (damaged++ < DAMAGES_TOLD) {
      log.damage(new Damage(file.toString(), offset, reason));
    }
  }

  void end() {
    close();
    String untrue = clock.ended();
    if (untrue != null) {
      damaged(suspectOffset, untrue);
    }
    if (!begun) {
      throw new UnreadableLogException(
          file + " has no run line, so its version is not known.",
          "Use a whole simulation.log of Gatling 3.9 to 3.15.");
    }
    if (damaged > DAMAGES_TOLD) {
      log.damage(
          new Damage(
              file.toString(), 0, damaged + " lines make no sense, the first of them are told"));
    }
  }

  private static void expect(boolean fact, String otherwise) throws DamagedException {
    if (!fact) {
      throw new DamagedException(otherwise);
    }
  }
}
