package dev.headroom.capacity.figures;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A binary log as large as one likes, written as it is made: 2,000 requests a second of ten names,
 * three of them in a group, one in a hundred failed, a person for every ten.
 */
final class MadeUpLog {
  private static final String[] NAMES = {
    "enter", "line", "venues", "concert", "seats", "hold", "pay", "check", "leave", "tick"
  };

  private final DataOutputStream out;
  private final Map<String, Integer> written = new HashMap<>();
  private final SplittableRandom random = new SplittableRandom(1);

  private MadeUpLog(DataOutputStream out) {
    this.out = out;
  }

  static Path write(Path file, int requests) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      MadeUpLog log = new MadeUpLog(out);
      log.begin();
      double now = 0;
      for (int i = 0; i < requests; i++) {
        now -= Math.log(1 - log.random.nextDouble()) / 2;
        log.request(i, (int) now + 1);
      }
    }
    return file;
  }

  private void begin() throws IOException {
    out.writeByte(0);
    text("3.15.1");
    text("made.Up");
    out.writeLong(1_780_000_000_000L);
    text("");
    out.writeInt(1);
    text("People");
    out.writeInt(0);
  }

  private void request(int number, int end) throws IOException {
    int name = (int) (random.nextDouble() * random.nextDouble() * NAMES.length);
    int took = (int) (5 * (1 + name) * Math.pow(1 - random.nextDouble(), -0.9));
    int start = end - Math.min(end, Math.min(took, 60_000));
    boolean ok = random.nextInt(100) > 0;
    if (number % 10 == 0) {
      user(true, start);
    }
    out.writeByte(1);
    out.writeInt(name < 3 ? 1 : 0);
    if (name < 3) {
      cached("Browse");
    }
    cached(NAMES[name]);
    out.writeInt(start);
    out.writeInt(end);
    out.writeByte(ok ? 1 : 0);
    cached(ok ? "" : "found " + (500 + random.nextInt(4)));
    if (number % 10 == 9) {
      user(false, end);
    }
  }

  private void user(boolean came, int at) throws IOException {
    out.writeByte(2);
    out.writeInt(0);
    out.writeByte(came ? 1 : 0);
    out.writeInt(at);
  }

  private void cached(String text) throws IOException {
    Integer known = written.putIfAbsent(text, written.size() + 1);
    out.writeInt(known == null ? written.size() : -known);
    if (known == null) {
      text(text);
    }
  }

  private void text(String text) throws IOException {
    out.writeInt(text.length());
    if (!text.isEmpty()) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.writeByte(0);
    }
  }
}
