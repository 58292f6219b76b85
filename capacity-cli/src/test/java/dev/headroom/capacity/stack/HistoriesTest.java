package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoriesTest {
  private static final String LOST = "{\"op\":\"lost\"}";

  @TempDir Path folder;

  @Test
  void histories_behind_each_other_read_as_one() throws IOException {
    Path joined = folder.resolve("joined");
    try (OutputStream out = Files.newOutputStream(joined)) {
      Histories.append(history("a\nb\n"), out);
      Histories.append(history("c\n"), out);
    }
    assertThat(lines(joined)).containsExactly("a", "b", "c");
  }

  @Test
  void wherever_one_is_cut_its_whole_lines_and_all_of_the_next_are_there() throws IOException {
    byte[] whole = Files.readAllBytes(history("first\nsecond\n".repeat(50)));
    for (int length = 0; length <= whole.length; length++) {
      Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
      Path joined = folder.resolve("joined");
      try (OutputStream out = Files.newOutputStream(joined)) {
        Histories.salvage(cut, out);
        Histories.append(history("next\n"), out);
      }
      List<String> lines = lines(joined);
      assertThat(lines.get(lines.size() - 1)).isEqualTo("next");
      assertThat(lines.subList(0, lines.size() - 1)).isSubsetOf("first", "second", LOST);
      assertThat(lines).containsOnlyOnce(LOST);
    }
    assertThat(lines(folder.resolve("joined"))).hasSize(102);
  }

  private Path history(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes, 512, true)) {
      for (String line : text.split("(?<=\n)")) {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
    return Files.write(folder.resolve("history"), bytes.toByteArray());
  }

  private static List<String> lines(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
