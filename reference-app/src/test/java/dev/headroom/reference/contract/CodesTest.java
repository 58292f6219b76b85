package dev.headroom.reference.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.headroom.reference.contract.ContractPage.CodeRow;
import dev.headroom.reference.shared.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodesTest {
  /** Tells clients of codes, but refuses nothing. */
  private static final Pattern DECLARATION = Pattern.compile("(?s)@Refuses\\(.*?\\)");

  @Test
  void every_code_is_documented_with_its_status_and_no_other_is() {
    assertThat(new ContractPage().codes())
        .extracting(CodeRow::code, CodeRow::status)
        .containsExactlyInAnyOrder(
            Arrays.stream(Code.values())
                .map(code -> tuple(code.name(), code.status()))
                .toArray(Tuple[]::new));
  }

  @Test
  void every_code_is_produced_somewhere() throws IOException {
    String produced = sources();
    assertThat(Code.values())
        .allMatch(code -> Pattern.compile("\\b" + code + "\\b").matcher(produced).find());
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
      return files
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".lua"))
          .filter(file -> !file.endsWith("Code.java"))
          .filter(file -> !file.getParent().endsWith("openapi"))
          .map(CodesTest::withoutDeclarations)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String withoutDeclarations(Path file) {
    try {
      return DECLARATION.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
