package dev.headroom.capacity.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.confirm.Change;
import dev.headroom.capacity.judge.confirm.Confirmation;
import dev.headroom.capacity.judge.confirm.Confirmed;
import dev.headroom.capacity.judge.confirm.Expectation;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.ConfirmJson;
import dev.headroom.capacity.stats.Interval;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmTextTest {

  private static final Change POOL =
      new Change("app.db.pool", Map.of("spring.datasource.hikari.maximum-pool-size", "8"), "3");
  private static final Change PERMITS =
      new Change("app.permits", Map.of("waiting.permits-per-schedule", "200"), "50");
  private static final Message HOW = Message.of("{0} of {1}.", 1, 2);
  private static final Expectation OF_CALLS = new Expectation(500, 400, 110, 90, 140, 10, HOW);
  private static final Expectation OF_A_LINE =
      new Expectation(9_000, 9_000, 1_500, 0, 3_000, 1_500, HOW, true);

  @Test
  void before_it_is_measured_it_says_what_is_changed_and_what_should_follow() {
    assertThat(ConfirmText.before(POOL, OF_CALLS))
        .extracting(Message::toString)
        .containsExactly(
            "Changed: spring.datasource.hikari.maximum-pool-size from 3 to 8.",
            "Expected: 110\u00a0ms on average (90\u00a0ms to 140\u00a0ms) instead of 500\u00a0ms.",
            "1 of 2.");
    assertThat(ConfirmText.predicted(OF_A_LINE))
        .asString()
        .startsWith("Expected: a wait in line of 1.5\u00a0s");
  }

  @Test
  void a_heap_is_changed_by_its_option() {
    Change heap = new Change("app.heap", Map.of(), "1024m", "512m");

    assertThat(ConfirmText.changed(heap)).hasToString("Changed: --heap from 512m to 1024m.");
  }

  @Test
  void a_cause_and_a_prediction_that_held_are_told_apart() {
    assertThat(ConfirmText.after(found(POOL, OF_CALLS, true, true, Message.NONE)))
        .extracting(Message::toString)
        .containsExactly(
            "Confirmed: app.db.pool was the cause. Waiting for it fell from 400\u00a0ms a request"
                + " to 12\u00a0ms.",
            "The prediction held: 120\u00a0ms (115\u00a0ms to 125\u00a0ms) measured, 90\u00a0ms to"
                + " 140\u00a0ms expected.");
    assertThat(ConfirmText.after(found(POOL, OF_CALLS, false, true, Message.NONE)))
        .extracting(Message::toString)
        .anyMatch(said -> said.startsWith("Confirmed"))
        .anyMatch(said -> said.startsWith("The prediction did not hold"));
  }

  @Test
  void what_was_not_confirmed_says_why() {
    assertThat(ConfirmText.after(found(POOL, OF_CALLS, false, false, Message.of("It stays."))))
        .extracting(Message::toString)
        .startsWith("Not confirmed: changing app.db.pool did not make calls faster.")
        .endsWith("It stays.");
  }

  @Test
  void what_can_not_be_told_says_nothing_of_the_prediction() {
    assertThat(ConfirmText.after(found(POOL, OF_CALLS, null, null, Message.of("It stopped."))))
        .extracting(Message::toString)
        .containsExactly("Can\u2019t tell whether app.db.pool is the cause.", "It stopped.");
  }

  @Test
  void of_a_line_its_wait_is_told_and_not_response_times() {
    assertThat(ConfirmText.after(found(PERMITS, OF_A_LINE, true, true, Message.NONE)).get(0))
        .hasToString(
            "Confirmed: app.permits was the cause. The wait in line fell from 9\u00a0s to"
                + " 12\u00a0ms.");
    assertThat(ConfirmText.after(found(PERMITS, OF_A_LINE, true, false, Message.NONE)).get(0))
        .hasToString("Not confirmed: changing app.permits did not take the wait in line away.");
    assertThat(
            ConfirmJson.of(Confirmed.of(found(PERMITS, OF_A_LINE, true, true, Message.NONE), "x")))
        .contains("\"figure\" : \"wait in line\"")
        .contains("\"waiting.permits-per-schedule\" : \"200\"");
  }

  private static Confirmation found(
      Change change,
      Expectation expected,
      @Nullable Boolean held,
      @Nullable Boolean confirmed,
      Message reason) {
    return new Confirmation(
        change, expected, 120, new Interval(115, 125), 12, held, confirmed, reason);
  }
}
