package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.confirm.Change;
import dev.headroom.capacity.judge.confirm.Confirmation;
import dev.headroom.capacity.judge.confirm.Confirmed;
import dev.headroom.capacity.judge.confirm.Expectation;
import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.stats.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmPageTest {
  @TempDir Path folder;

  @Test
  void says_what_was_changed_expected_and_measured_and_whether_that_held() {
    assertThat(page(pool(true, true, Message.NONE)))
        .contains(
            "Was the first suspect the cause?</h2>",
            "Confirmed: app.db.pool was the cause.",
            "Changed: spring.datasource.hikari.maximum-pool-size from 3 to 20.",
            "45\u00a0ms (30\u00a0ms to 61\u00a0ms)",
            "52\u00a0ms (50\u00a0ms to 54\u00a0ms)",
            "the prediction held",
            "it was the cause",
            "20261120T091204Z-peak-changed");
  }

  @Test
  void a_suspect_that_was_not_the_cause_is_said_to_be_none() {
    String page =
        page(pool(false, false, Message.of("Calls still wait for it: {0} each.", "120 ms")));
    assertThat(page)
        .contains(
            "Not confirmed: changing app.db.pool did not make calls faster.",
            "Calls still wait for it: 120 ms each.",
            "the prediction did not hold",
            "not confirmed as the cause")
        .doesNotContain("it was the cause<");
  }

  @Test
  void what_can_not_be_told_is_no_number() {
    String page =
        page(
            Confirmed.of(
                new Confirmation(
                    change(),
                    expected(),
                    Double.NaN,
                    null,
                    Double.NaN,
                    null,
                    null,
                    Message.of("The second run says nothing: {0}", "no call succeeded.")),
                "x-changed"));
    assertThat(page).contains("The second run says nothing: no call succeeded.");
    assertThat(page.substring(page.indexOf("Was the first suspect"))).doesNotContain("NaN");
  }

  @Test
  void a_refusal_says_why_nothing_was_changed() {
    Message why = Message.of("Nothing of {0} can be changed by --confirm.", "kafka.cpu");
    assertThat(page(Confirmed.refused(why)))
        .contains("Nothing of kafka.cpu can be changed by --confirm.");
  }

  @Test
  void a_run_that_was_not_to_be_confirmed_has_no_such_section() {
    assertThat(HtmlReport.render(ScarceRuns.peakThatFilledItsPool(), "{}"))
        .doesNotContain("first suspect");
  }

  @Test
  void is_read_back_as_it_was_said_in_any_language() throws IOException {
    Confirmed found = pool(true, true, Message.NONE);
    Files.writeString(folder.resolve(Confirmed.NAME), ConfirmJson.of(found));

    Confirmed back = Objects.requireNonNull(Confirmed.in(folder));

    assertThat(page(back)).isEqualTo(page(found));
    Words korean = Words.of(Language.KO);
    assertThat(HtmlReport.render(ScarceRuns.peakThatFilledItsPool().confirmed(back), "{}", korean))
        .contains("첫 번째 원인 후보")
        .isEqualTo(
            HtmlReport.render(ScarceRuns.peakThatFilledItsPool().confirmed(found), "{}", korean));
  }

  private static String page(Confirmed confirmed) {
    return HtmlReport.render(ScarceRuns.peakThatFilledItsPool().confirmed(confirmed), "{}");
  }

  private static Confirmed pool(@Nullable Boolean held, boolean confirmed, Message reason) {
    return Confirmed.of(
        new Confirmation(
            change(), expected(), 52.1, new Interval(50.2, 54), 0.4, held, confirmed, reason),
        "20261120T091204Z-peak-changed");
  }

  private static Change change() {
    return new Change(
        "app.db.pool", Map.of("spring.datasource.hikari.maximum-pool-size", "20"), "3");
  }

  private static Expectation expected() {
    return new Expectation(
        180.4,
        131.2,
        45.3,
        30.1,
        61.4,
        0.2,
        Message.of(
            "{0} of {1} were waited for it; with {2} that falls to {3} (M/M/c), and {4} times as"
                + " many calls are answered.",
            "131 ms", "180 ms", "20", "0.2 ms", "1.4"));
  }
}
