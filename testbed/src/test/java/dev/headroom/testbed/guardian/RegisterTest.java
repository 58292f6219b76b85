package dev.headroom.testbed.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegisterTest {
  private static final ProcessHandle SELF = ProcessHandle.current();

  @TempDir private Path temp;

  @Test
  void what_was_added_is_read_back() throws IOException {
    Register register = new Register(temp.resolve("pids"));
    register.add("redis", SELF, Ending.KILL);
    register.add("app 1", SELF, Ending.TERMINATE);
    assertThat(register.read())
        .extracting(Register.Entry::name, Register.Entry::pid, Register.Entry::ending)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("redis", SELF.pid(), Ending.KILL),
            org.assertj.core.groups.Tuple.tuple("app 1", SELF.pid(), Ending.TERMINATE));
    assertThat(register.read().get(0).living()).contains(SELF);
  }

  @Test
  void a_line_cut_short_hides_no_other() throws IOException {
    Register register = new Register(temp.resolve("pids"));
    register.add("redis", SELF, Ending.KILL);
    Files.writeString(register.file(), "123\t45", StandardOpenOption.APPEND);
    assertThat(register.read()).hasSize(1);
  }

  @Test
  void no_file_means_no_processes() throws IOException {
    assertThat(new Register(temp.resolve("none")).read()).isEmpty();
  }

  @Test
  void a_later_process_with_the_same_id_is_not_taken_for_the_registered_one() {
    long another = Processes.startMillis(SELF) - 3_600_000;
    assertThat(Processes.find(SELF.pid(), another)).isEmpty();
    assertThat(new Owner(SELF.pid(), another).living()).isEmpty();
    assertThat(Owner.of(SELF).living()).contains(SELF);
    assertThat(Owner.NONE.living()).isEmpty();
  }
}
