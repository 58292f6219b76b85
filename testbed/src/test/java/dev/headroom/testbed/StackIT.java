package dev.headroom.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StackIT {
  @Test
  void every_part_is_alive_once_the_stack_is_started() {
    try (Stack stack = Stack.start(StackSpec.stores())) {
      System.out.println(stack.parts());
      assertThat(stack.parts()).extracting(Part::alive).containsOnly(true);
      assertThat(stack.endpoints().pids()).containsOnlyKeys("redis", "mariadb", "kafka");
    }
  }
}
