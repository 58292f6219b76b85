package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownReportTest {

  @Test
  void a_failed_peak_reads_as_it_did() {
    Golden.holds("peak.md", MarkdownReport.render(JudgedRuns.peakThatMissedItsEntryObjective()));
  }

  @Test
  void names_cannot_become_markup_mentions_or_columns() {
    String text =
        MarkdownReport.render(JudgedRuns.bareLogWithRequestsNamed("<b>@team</b> | a\n# b [x](y)"));
    assertThat(text)
        .contains("&lt;b&gt;&#64;team&lt;/b&gt; \\| a\ufffd\\# b \\[x\\](y)")
        .doesNotContain("<b>", "@team", "\n# b");
  }
}
