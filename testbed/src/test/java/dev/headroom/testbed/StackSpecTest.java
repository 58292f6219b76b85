package dev.headroom.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.testbed.guardian.Owner;
import dev.headroom.testbed.process.WantedPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StackSpecTest {
  @TempDir private Path temp;

  @Test
  void a_stack_of_stores_ends_with_this_jvm() {
    StackSpec spec = StackSpec.stores();
    assertThat(spec.ownStores()).containsExactlyInAnyOrder(Store.values());
    assertThat(spec.owner().pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(spec.shutdownHook()).isTrue();
  }

  @Test
  void a_stack_without_an_owner_does_not_end_with_this_jvm() {
    StackSpec spec = StackSpec.stores().unowned();
    assertThat(spec.owner()).isEqualTo(Owner.NONE);
    assertThat(spec.shutdownHook()).isFalse();
  }

  @Test
  void app_ports_count_up_from_the_first() throws IOException {
    Path jar = Files.createFile(temp.resolve("app.jar"));
    assertThat(StackSpec.stores().withApp(jar, 2).withAppPorts(8080).ports())
        .isEqualTo(Map.of("app-1", 8080, "app-2", 8081));
  }

  @Test
  void what_can_not_be_started_is_refused_at_once() throws IOException {
    Path jar = Files.createFile(temp.resolve("app.jar"));
    assertThatThrownBy(() -> StackSpec.stores().withApp(temp.resolve("none.jar"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.jar: build it first");
    assertThatThrownBy(() -> StackSpec.stores().withApp(jar, -1))
        .hasMessage("instances must be at least 0, not -1");
    assertThatThrownBy(() -> new WantedPorts(Map.of("redis", 70_000)))
        .hasMessage("the port of redis must be from 1 to 65535, not 70000");
  }
}
