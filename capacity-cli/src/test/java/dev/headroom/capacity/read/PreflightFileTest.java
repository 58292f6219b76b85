package dev.headroom.capacity.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.FindingsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreflightFileTest {

  @TempDir Path folder;

  @Test
  void contradictions_are_read_back_as_sentences() throws IOException {
    write(
        FindingsJson.of(
            Map.of("scenario", "peak"),
            List.of(
                Finding.contradiction("law", "the seats run out", "10 > 5", "seats: 10"),
                Finding.doubt("law", "it is short", "5 s", "longer"),
                Finding.fine("law", "all is well", "1 = 1"))));
    assertThat(PreflightFile.contradictions(folder))
        .containsExactly(
            "The plan contradicts itself: the seats run out (10 > 5). Mend: seats: 10.");
  }

  @Test
  void without_a_file_nothing_is_said() {
    assertThat(PreflightFile.contradictions(folder)).isEmpty();
  }

  @Test
  void a_damaged_file_is_named() throws IOException {
    write("{\"findings\": [");
    assertThat(PreflightFile.contradictions(folder))
        .singleElement()
        .asString()
        .contains("preflight.json can't be read");
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve(PreflightFile.NAME), text);
  }
}
