package dev.headroom.testbed.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.Part;
import dev.headroom.testbed.RunningStack;
import dev.headroom.testbed.Stack;
import dev.headroom.testbed.StackRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(TestbedExtension.class)
class SharedStoresIT {

  @Test
  void the_stores_belong_to_the_build_and_not_to_this_jvm(Endpoints endpoints) {
    RunningStack shared =
        StackRegistry.open().list().stream()
            .filter(stack -> holdsRedisOf(stack, endpoints))
            .findFirst()
            .orElseThrow();
    assertThat(shared.state().owner().pid()).isEqualTo(BuildOwner.find().pid());
    assertThat(shared.parts()).extracting(Part::alive).containsOnly(true);
  }

  @Test
  void the_database_is_empty_and_of_this_jvm(Endpoints endpoints, Stack stack) throws SQLException {
    assertThat(endpoints).isEqualTo(stack.endpoints());
    try (Connection connection =
        DriverManager.getConnection(
            endpoints.database(), endpoints.databaseUser(), endpoints.databasePassword())) {
      assertThat(connection.getCatalog()).startsWith("test_");
      assertThat(
              connection.getMetaData().getTables(connection.getCatalog(), null, "%", null).next())
          .isFalse();
    }
  }

  @Test
  void a_second_search_finds_the_stores_that_run(Endpoints endpoints) throws Exception {
    Endpoints again =
        new BuildStack(dev.headroom.testbed.home.HeadroomHome.resolve(), BuildOwner.find())
            .endpoints();
    assertThat(again.pids()).isEqualTo(endpoints.pids());
  }

  private static boolean holdsRedisOf(RunningStack stack, Endpoints endpoints) {
    return Optional.ofNullable(stack.state().endpoints())
        .filter(found -> !stack.parts().isEmpty() && found.pids().equals(endpoints.pids()))
        .isPresent();
  }
}
