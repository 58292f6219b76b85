package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gatling's text {@code simulation.log} up to 3.12: a line a record, fields separated by TAB. A
 * line that makes no sense is told and left out; the next one is read again.
 */
final class GatlingTextReader implements LogReader {

  private static final Pattern KNOWN = Pattern.compile("3\\.(9|10|11|12)([.-].*)?");
  private static final int DAMAGES_TOLD = 20;

  @Override
  public boolean recognises(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return text.startsWith("RUN\t") || text.startsWith("ASSERTION\t");
  }

  @Override
  public void read(Path file, RequestLogBuilder into) throws IOException {
    Lines lines = new Lines(file, into);
    try (ByteInput in = new ByteInput(file)) {
      while (in.more()) {
        long offset = in.offset();
        String line = in.readLine();
        try {
          lines.read(line.split("\t", -1));
        } catch (DamagedException | NumberFormatException | ArithmeticException e) {
          lines.damaged(offset, e instanceof DamagedException ? e.getMessage() : "not a number");
        }
      }
    }
    lines.end();
  }

  /** What is known between one line and the next. */
  private static final class Lines {
    private final Path file;
    private final RequestLogBuilder log;
    private boolean begun;
    private long start;
    private int damaged;
    private final Set<String> scenarios = new HashSet<>();

    Lines(Path file, RequestLogBuilder log) {
      this.file = file;
      this.log = log;
    }

    void read(String[] f) throws DamagedException {
      switch (f[0]) {
        case "ASSERTION" -> {}
        case "RUN" -> run(f);
        case "USER" -> user(f);
        case "REQUEST" -> request(f);
        case "GROUP" -> expect(f.length >= 6, "a group of " + f.length + " fields");
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
      if (scenarios.add(f[1])) {
        log.scenario(f[1]);
      }
      log.user(event.equals("START"), offset(f[f.length - 1]));
    }

    private void request(String[] f) throws DamagedException {
      int n = f.length;
      expect(begun && n >= 7, "a request of " + n + " fields");
      boolean ok = f[n - 2].equals("OK");
      expect(ok || f[n - 2].equals("KO"), "a request that is neither OK nor KO");
      int from = offset(f[n - 4]);
      int to = offset(f[n - 3]);
      expect(to >= from, "a request that ends before it starts");
      String name = String.join(" ", Arrays.copyOfRange(f, 2, n - 4));
      String full = f[1].isEmpty() ? name : f[1].replace(",", " / ") + " / " + name;
      log.request(log.kind(full, f[n - 1].strip(), ok), from, Math.subtractExact(to, from));
    }

    private void error(String[] f) throws DamagedException {
      expect(begun && f.length >= 3, "an error of " + f.length + " fields");
      log.error(f[1], offset(f[f.length - 1]));
    }

    private int offset(String epochMillis) {
      return Math.toIntExact(Math.subtractExact(Long.parseLong(epochMillis), start));
    }

    void damaged(long offset, String reason) {
      if (damaged++ < DAMAGES_TOLD) {
        log.damage(new Damage(file.toString(), offset, reason));
      }
    }

    void end() {
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
}
