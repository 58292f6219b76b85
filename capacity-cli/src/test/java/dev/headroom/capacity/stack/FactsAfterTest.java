package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FactsAfterTest {

  @Test
  void what_waits_to_be_published_or_consumed_is_not_settled_nor_what_nobody_tells() {
    assertThat(settled("{\"pending\":0}", "{\"lag\":0}")).isTrue();
    assertThat(settled("{\"pending\":1}", "{\"lag\":0}")).isFalse();
    assertThat(settled("{\"pending\":0}", "{\"lag\":2}")).isFalse();
    assertThat(settled("{\"pending\":0}", "{\"lag\":null}")).isFalse();
    assertThat(FactsAfter.settled("{}")).isFalse();
  }

  private static boolean settled(String outbox, String consumer) {
    return FactsAfter.settled("{\"outbox\":" + outbox + ",\"consumer\":" + consumer + "}");
  }
}
