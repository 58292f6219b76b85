package dev.headroom.capacity.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.scenario.DefectCatalogue;
import dev.headroom.capacity.scenario.SeededDefect;
import dev.headroom.capacity.scenario.SeededDefect.NoticedBy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which checks the self-test tries. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeededChecksTest {
  private static final Evidence NOTHING =
      new Evidence(0, false, new Ledger.BeforeAndAfter(null, null), Facts.NONE, List.of());

  @Test
  void each_check_has_a_defect_that_it_should_notice_and_each_defect_a_check_that_is_there() {
    List<String> ids =
        new Checks(Promises.DEFAULT).results(NOTHING).stream().map(Invariant::id).toList();
    Set<String> tried =
        DefectCatalogue.bundled().defects().stream()
            .filter(defect -> defect.noticedBy() == NoticedBy.CHECK)
            .map(SeededDefect::notice)
            .collect(Collectors.toSet());
    assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tried);
  }
}
