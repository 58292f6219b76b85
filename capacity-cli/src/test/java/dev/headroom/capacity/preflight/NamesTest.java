package dev.headroom.capacity.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The tables of names are held against the sources of those who write them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesTest {

  private static final Path HOME = Path.of(System.getProperty("headroom.home", ".."));

  /** These end a name that begins with the part's. */
  private static final Pattern OF_EVERY_PART =
      Pattern.compile("[a-z]+\\.(cpu\\.percent|memory\\.residentMiB)");

  @Test
  void what_is_sampled_is_known_and_what_is_known_is_sampled() {
    Set<String> sampled =
        quoted(
            "capacity-cli/src/main/java/dev/headroom/capacity/stack",
            "(app|generator|machine|redis|mariadb|kafka)(\\.\\w+)+");
    assertThat(Names.METRICS).containsAll(sampled);
    assertThat(sampled)
        .containsAll(
            Names.METRICS.stream().filter(name -> !OF_EVERY_PART.matcher(name).matches()).toList());
  }

  @Test
  void what_is_observed_is_known_and_what_is_known_is_observed() {
    assertThat(
            quoted(
                "gatling-simulations/src/main/java/dev/headroom/load",
                "(arrival|stream|admission|visit)(\\.\\w+)+"))
        .containsExactlyInAnyOrderElementsOf(Names.OBSERVED);
  }

  private static Set<String> quoted(String folder, String name) {
    Pattern literal = Pattern.compile("\"(" + name + ")\"");
    try (Stream<Path> sources = Files.walk(HOME.resolve(folder))) {
      return sources
          .filter(file -> file.toString().endsWith(".java"))
          .map(NamesTest::text)
          .flatMap(text -> literal.matcher(text).results())
          .map(match -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
