package dev.headroom.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** docs/FAULTS.md: a row for each fault, with its keys in the second column. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsDocumentTest {
  private static final Path PAGE = Path.of("../docs/FAULTS.md");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\|([^|]*)\\|.*");
  private static final Pattern KEY = Pattern.compile("`([a-z]+)`");

  @Test
  void the_page_names_every_fault_with_its_keys_in_order_and_no_other() throws IOException {
    Map<String, List<String>> known = new TreeMap<>();
    Faults.types().forEach(type -> known.put(type, Faults.keys(type)));
    assertThat(documented()).isEqualTo(known);
  }

  private static Map<String, List<String>> documented() throws IOException {
    Map<String, List<String>> documented = new TreeMap<>();
    try (Stream<String> lines = Files.lines(PAGE)) {
      lines
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .forEach(row -> assertThat(documented.put(row.group(1), keys(row.group(2)))).isNull());
    }
    return documented;
  }

  private static List<String> keys(String cell) {
    return KEY.matcher(cell).results().map(key -> key.group(1)).toList();
  }
}
