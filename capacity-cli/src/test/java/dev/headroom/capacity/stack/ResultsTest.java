package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResultsTest {

  private static final String END =
      "{\"fact\":\"end\",\"lines\":0,\"settled\":false,\"pending\":0,\"lag\":0,\"unsettled\":2}\n";

  @TempDir Path folder;

  @Test
  void facts_that_are_owed_and_never_come_are_there_and_not_whole() throws IOException {
    Results results = Results.create(folder, "name: x\n");
    assertThat(results.facts().asked()).isFalse();
    results.factsToCome();
    assertThat(results.facts().asked()).isTrue();
    assertThat(results.facts().whole()).isFalse();
  }

  @Test
  void facts_say_what_was_under_way() throws IOException {
    Results results = Results.create(folder, "name: x\n");
    results.factsToCome();
    results.facts(new ByteArrayInputStream(END.getBytes(StandardCharsets.UTF_8)));
    Facts facts = results.facts();
    assertThat(facts.whole()).isTrue();
    assertThat(facts.settled()).isFalse();
    assertThat(facts.underWay()).isEqualTo(new Facts.UnderWay(0L, 0L, 2L));
    assertThat(facts.underWay().onlyBookings()).isTrue();
  }
}
