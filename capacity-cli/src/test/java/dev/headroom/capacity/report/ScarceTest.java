package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScarceTest {

  @Test
  void a_run_says_what_is_full_from_which_load_on() {
    String page = HtmlReport.render(ScarceRuns.peakThatFilledItsPool(), "{}");
    assertThat(page)
        .contains("What is scarce</h2>", "The database pool", "97\u00a0%", "97\u00a0ms", "206/s")
        .contains("while 200 requests a second were made")
        .contains("&lt;b&gt;88 MiB\ufffd");
  }

  @Test
  void what_does_not_grow_with_requests_has_no_load_at_which_it_is_full() {
    String page = HtmlReport.render(ScarceRuns.peakThatFilledItsPool(), "{}");
    String heap = page.substring(page.indexOf("heap, after collections"));
    assertThat(heap.substring(0, heap.indexOf("</tr>"))).contains("\u2013").doesNotContain("times");
  }

  @Test
  void a_law_that_does_not_hold_says_why() {
    assertThat(HtmlReport.render(ScarceRuns.peakThatFilledItsPool(), "{}"))
        .contains("Little\u2019s law", "asked by others than this load");
  }

  @Test
  void a_run_that_tells_nothing_of_its_parts_has_no_such_section() {
    assertThat(HtmlReport.render(JudgedRuns.peakThatMissedItsEntryObjective(), "{}"))
        .doesNotContain("What is scarce</h2>");
  }
}
