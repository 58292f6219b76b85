package dev.headroom.chaos.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.testbed.guardian.Owner;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultRegisterTest {
  // No process of this machine has that start.
  private static final Owner DEAD = new Owner(ProcessHandle.current().pid(), 1_000);

  // An address where nobody listens: what was done there is gone.
  private static final Undo GONE =
      new Undo(HttpUndo.NAME, "Gone", Map.of("method", "DELETE", "uri", "http://127.0.0.1:1/f"));
  private static final Undo UNKNOWN = new Undo("from-the-future", "Unknown", Map.of());

  @TempDir Path root;
  private Path directory;
  private FaultRegister register;

  @BeforeEach
  void open() {
    register = FaultRegister.of(new HeadroomHome(root));
    directory = root.resolve("faults");
  }

  @Test
  void where_nothing_was_ever_written_nothing_is_found_and_nothing_is_made() throws IOException {
    assertThat(register.sweep()).isEmpty();
    assertThat(directory).doesNotExist();
  }

  @Test
  void what_is_written_is_there_until_it_is_struck_out_even_twice() throws IOException {
    UndoLog.Entry entry = register.write(GONE);
    assertThat(files()).hasSize(1).allMatch(name -> name.endsWith(".json"));
    entry.strike();
    entry.strike();
    assertThat(files()).isEmpty();
  }

  @Test
  void only_its_owner_may_read_it_for_it_holds_a_password() throws IOException {
    register.write(GONE);
    Path file = directory.resolve(files().get(0));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void what_the_living_have_in_force_is_left_to_them() throws IOException {
    register.write(GONE);
    assertThat(register.sweep()).isEmpty();
    assertThat(files()).hasSize(1);
  }

  @Test
  void what_the_dead_left_is_put_back_the_latest_first() throws IOException {
    for (int i = 1; i <= 11; i++) {
      leave(i, new Undo(GONE.kind(), "Number " + i, GONE.details()));
    }
    List<Swept> swept = register.sweep();
    assertThat(swept).hasSize(11).allMatch(Swept::isPutBack);
    assertThat(swept.get(0).title()).isEqualTo("Number 11");
    assertThat(swept.get(10).title()).isEqualTo("Number 1");
    assertThat(files()).isEmpty();
    assertThat(register.sweep()).isEmpty();
  }

  @Test
  void what_can_not_be_put_back_is_told_each_time_and_hides_nothing_else() throws IOException {
    leave(1, GONE);
    leave(2, UNKNOWN);
    List<Swept> swept = register.sweep();
    assertThat(swept).extracting(Swept::title).containsExactly("Unknown", "Gone");
    assertThat(swept.get(0).stillInForce()).contains("from-the-future");
    assertThat(swept.get(1).isPutBack()).isTrue();
    assertThat(register.sweep()).extracting(Swept::title).containsExactly("Unknown");
  }

  @Test
  void what_can_not_be_read_is_told_once_and_kept_aside() throws IOException {
    for (String text : List.of("", "{\"kind\":\"http\",", "[]", "{\"kind\":\"http\"}")) {
      Files.createDirectories(directory);
      Path file = directory.resolve(DEAD.pid() + "-1000-000001.json");
      Files.writeString(file, text);
      assertThat(register.sweep())
          .as(text)
          .singleElement()
          .satisfies(swept -> assertThat(swept.stillInForce()).contains("can't be read"));
      assertThat(register.sweep()).isEmpty();
      assertThat(directory.resolve(file.getFileName() + ".unreadable")).hasContent(text);
    }
  }

  @Test
  void details_that_are_missing_are_told_and_no_crash() throws IOException {
    leave(1, new Undo(HttpUndo.NAME, "Half", Map.of("method", "DELETE")));
    assertThat(register.sweep())
        .singleElement()
        .satisfies(swept -> assertThat(swept.stillInForce()).contains("without uri"));
  }

  @Test
  void what_was_not_written_to_the_end_was_not_done_and_goes() throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(DEAD.pid() + "-1000-000001.json.unfinished"), "{\"ki");
    assertThat(register.sweep()).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void files_of_others_are_left_alone() throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("notes.txt"), "mine");
    assertThat(register.sweep()).isEmpty();
    assertThat(files()).containsExactly("notes.txt");
  }

  private void leave(int number, Undo undo) throws IOException {
    RegisterFile.of(directory, DEAD, number).write(undo);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(".lock"))
          .sorted()
          .toList();
    }
  }
}
